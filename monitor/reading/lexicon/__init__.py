"""The words of the reader: data by language, by kind of claim, and the names of the world."""
