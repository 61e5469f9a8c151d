// It was published by the day that the view knows, whether or not it was withdrawn by then.
<recorded x> AND x.knownFrom <= $known
