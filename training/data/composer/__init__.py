"""Makes exact edits without limit: picture, instruction, mask and edited picture, from photos and cut-outs.

Things are pasted with an opacity that is known, so the picture without one of them is known too, to the last bit.
"""
