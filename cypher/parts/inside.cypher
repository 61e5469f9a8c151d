// Its presence may overlap the days of the view.
x.fromEarliest <= $last AND $first <= x.toLatest
