"""Stage 2, adapters alone: the language model, frozen, learns to name what the picture tokens show (section 3.5)."""
