// The entity is in lists at the revision of the view: an odd number of turns by then hides it.
(x.hidden IS NULL OR size([one IN x.hidden WHERE one <= $revision]) % 2 = 0)
