// All days that were asked for lie in the gap of a date.
substring(gap, 0, 10) <= $duringFirst AND $duringLast <= substring(gap, 11, 10)
