"""Stage 1, on photos alone: latent codec, tokenizer, denoiser (paper, section 3.5 and appendix A)."""
