"""What a frame does with a claim: asserts it, denies it, leaves it open, comments on it."""
