"""Stage 3: language and masks together (paper, section 3.5)."""
