// The moment may lie on the days asked for.
substring(x, 0, 10) <= $duringLast AND $duringFirst <= substring(x, 11, 10)
