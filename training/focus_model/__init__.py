"""The FOCUS model family (arXiv 2506.16806) in PyTorch: one code, every size."""
