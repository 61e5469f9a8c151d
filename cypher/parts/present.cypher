// The view holds it, at least as POSSIBLE.
<visible x> AND <inside x>
