"""What there is to see of a page and its removals, whatever it is shown on: a terminal, a picture, a report or JSON."""
