"""Tuning the mask decoder on simulated clicks, from cached features of a frozen encoder."""
