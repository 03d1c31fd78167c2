"""Readers of training data. One index format for all: see :mod:`data.index`."""
