"""A resume beside a profile: what of the one is the same thing as what of the other."""
