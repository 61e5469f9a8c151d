import { josa } from "es-hangul";

/** What fills one slot of a template: names or values, in order. Empty: the slot has nothing. */
export type Slots = { readonly [slot: string]: readonly string[] };

const slot = /\{([A-Za-z]+)(?::([^}]+))?\}/g;
const part = /\[([^[\]]*)\]/g;

/**
 * The sentence of a template of the catalogue. `{role}` becomes the names in that slot, `{role:은/는}` adds the Korean
 * particle that fits the last of them, and a part in brackets falls away when one of its slots is empty.
 */
export function sentence(template: string, slots: Slots, language: "en" | "ko"): string {
  const filled = (name: string) => (slots[name]?.length ?? 0) > 0;
  const kept = template.replace(part, (_, inner: string) =>
    [...inner.matchAll(slot)].every(([, name = ""]) => filled(name)) ? inner : "",
  );
  return kept.replace(slot, (_, name: string, particle?: string) => {
    const text = joined(slots[name] ?? [], language);
    return particle === undefined || text === "" ? text : josa(text, particle as Parameters<typeof josa>[1]);
  });
}

function joined(names: readonly string[], language: "en" | "ko"): string {
  if (names.length < 2) return names[0] ?? "";
  const [last, ...others] = [...names].reverse();
  if (language === "en") return `${others.reverse().join(", ")} and ${last}`;
  return names.length === 2 ? `${josa(names[0] ?? "", "와/과")} ${last}` : names.join(", ");
}
