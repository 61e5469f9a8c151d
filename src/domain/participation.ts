/** An entity in its role in a fact; `entity` is a key. */
export interface Participation {
  readonly role: string;
  readonly entity: string;
}

/** A participation as it is stored, and compared with what is stored: "customer bytedance". Roles and keys have no spaces. */
export function participationText({ role, entity }: Participation): string {
  return `${role} ${entity}`;
}

/** What a text says that `participationText` made. */
export function participationIn(text: string): Participation {
  const space = text.indexOf(" ");
  return { role: text.slice(0, space), entity: text.slice(space + 1) };
}
