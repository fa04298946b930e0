"""Chinese-English terminology of the United Nations: match, check, align, convert."""
