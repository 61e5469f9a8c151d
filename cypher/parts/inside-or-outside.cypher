// Its presence may overlap the days of the view or, where $inside is false, it does not.
(<inside x>) = $inside
