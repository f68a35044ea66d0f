"""What LinkedIn hands out of a member -> Resume of kind PROFILE. No guessing where the format says what is what."""
