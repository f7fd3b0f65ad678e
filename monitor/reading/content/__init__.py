"""What a content says of a deed, whichever claim it is: who did it, what it leads to, how sure it is."""
