"""Stage 4: instructions with region edits (paper, section 3.5)."""
