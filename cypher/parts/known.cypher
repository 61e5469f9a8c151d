// It was published by the day that the view knows, and was not withdrawn by then.
x.knownFrom <= $known AND $known < x.knownTo
