// The days that were asked for are not all in one gap of the date of the moment with this key.
none(gap IN f.momentGaps WHERE x ENDS WITH substring(gap, 21) AND <in-gap>)
