"""Sources that are data already: JSON Resume, RenderCV. No guessing: keys say what is what."""
