// The graph had it, as it is, at the revision of the view.
x.recordedFrom <= $revision AND $revision < x.recordedTo
