// It tells of a stage, in a way and with a confidence that were asked for.
x.phase IN $phases AND x.modality IN $modalities AND x.confidence >= $minConfidence
