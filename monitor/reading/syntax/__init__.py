"""Enough grammar to find who speaks: noun phrases, clauses, adjuncts, tenses, days."""
