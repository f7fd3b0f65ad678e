"""Attribution frames: who is said to say what, by the constructions of each language."""
