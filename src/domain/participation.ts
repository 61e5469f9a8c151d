/** Somebody's part in a fact; `entity` is a key. */
export interface Participation {
  readonly role: string;
  readonly entity: string;
}
