"""What aligning is made of: clues in each sentence, a score for each bead, a search for the best path.

A *bead* is a run of sentences on either side that translate each other: 1-1, 1-2, 0-1 … Its score is
the logarithm of how much likelier its words, numbers and lengths are in a translation than side by
side by chance; the best path is the sequence of beads with the highest sum.
"""
