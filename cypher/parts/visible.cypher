// The view knows it and has it: it was published, not withdrawn, and recorded.
<recorded x> AND <known x>
