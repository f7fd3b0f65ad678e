"""The reader's dictionary: tables of names and their spellings, towns, concepts and kinds of claims."""
