"""An article cut into paragraphs, sentences, tokens and quotations, and the words of the lexicon found in it."""
