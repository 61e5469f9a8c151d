// The days that were asked for are not all in one gap of the date of this moment.
none(gap IN f.momentGaps WHERE substring(gap, 22) = substring(x, 22) AND <in-gap>)
