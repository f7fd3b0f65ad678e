"""From frames, links and stances to statements: voices, steps of a treaty, weighing, the outlet's own word."""
