/** Milliseconds that a call of the database may take, and that a start waits for it, where nobody says otherwise. */
export const DATABASE_DEADLINE = 5_000;
export const DATABASE_WAIT = 30_000;
