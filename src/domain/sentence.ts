import { josa } from "es-hangul";

/** What fills one slot of a template: names or values, in order. Empty: the slot has nothing. */
export type Slots = { readonly [slot: string]: readonly string[] };

/** The pairs of particles that a slot may ask for. */
const PARTICLES = [
  ...["은/는", "이/가", "을/를", "와/과", "이나/나", "이란/란", "아/야", "이랑/랑", "이에요/예요", "으로/로"],
  ...["으로서/로서", "으로써/로써", "으로부터/로부터", "이여/여", "이며/며", "이었다/였다"],
];

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

/** What is wrong with a template for facts that have these slots; undefined when nothing is. */
export function templateProblem(template: string, slots: readonly string[]): string | undefined {
  for (const [, name = "", particle] of template.matchAll(slot)) {
    if (!slots.includes(name)) return `a sentence can have the slots ${slots.join(", ")}, not {${name}}`;
    if (particle !== undefined && !PARTICLES.includes(particle))
      return `a particle is one of ${PARTICLES.join(", ")}, not ${particle}`;
  }
  const left = template.replace(part, "$1").replace(slot, "");
  return /[{}[\]]/.test(left) ? "a brace or a bracket is left over" : undefined;
}

function joined(names: readonly string[], language: "en" | "ko"): string {
  if (names.length < 2) return names[0] ?? "";
  const [last, ...others] = [...names].reverse();
  if (language === "en") return `${others.reverse().join(", ")} and ${last}`;
  return names.length === 2 ? `${josa(names[0] ?? "", "와/과")} ${last}` : names.join(", ");
}
