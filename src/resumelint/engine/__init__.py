"""The machine that holds rules against a resume: rule files in, findings out."""
