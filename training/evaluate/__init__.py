"""Experiments on held-out edits."""
