"""One trainer for all stages of the family: a processor, one GPU, or several through ``torchrun``."""
