/** An entity in its role in a fact; `entity` is a key. */
export interface Participation {
  readonly role: string;
  readonly entity: string;
}
