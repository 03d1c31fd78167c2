"""Readers of public data sets, each to the one index format: ``python -m data.convert KIND ...``."""
