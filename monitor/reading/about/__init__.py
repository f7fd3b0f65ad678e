"""Whether an article and a content are about a claim: topics, slots, what points back, what is another matter."""
