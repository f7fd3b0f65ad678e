"""Who can speak in an article: names, offices, pronouns, and the institution behind each."""
