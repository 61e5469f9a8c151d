// The key of a moment is in the range of its group, and the moment may lie on or behind the first day asked for.
x > range.after AND x < range.until AND $duringFirst <= substring(x, 13, 10)
