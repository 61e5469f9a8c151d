import { PARTICLES, withParticle } from "./particle.js";

/** What fills the slots of a template: names or values, in order; empty for a slot without any. */
export type Slots = { readonly [slot: string]: readonly string[] };

const slot = /\{([A-Za-z]+)(?::([^}]+))?\}/g;
const part = /\[([^[\]]*)\]/g;

/**
 * The sentence of a template of the catalogue. `{role}` becomes the names in that slot, `{role:은/는}` adds the Korean
 * particle that fits the last of them. Of a part in brackets, `[one|another]`, the first wording whose slots are all filled
 * stays; if there is none, the part is dropped.
 */
export function sentence(template: string, slots: Slots, language: "en" | "ko"): string {
  const filled = (name: string) => (slots[name]?.length ?? 0) > 0;
  const complete = (wording: string) => [...wording.matchAll(slot)].every(([, name = ""]) => filled(name));
  const kept = template.replace(part, (_, inner: string) => inner.split("|").find(complete) ?? "");
  return kept.replace(slot, (_, name: string, particle?: string) => {
    const text = joined(slots[name] ?? [], language);
    return particle === undefined || text === "" ? text : withParticle(text, particle);
  });
}

/**
 * What is wrong with a template for facts that have these slots; undefined when nothing is. Slots that `mayBeEmpty` must be in
 * brackets, or the sentence of a fact without them has a gap.
 */
export function templateProblem(
  template: string,
  slots: readonly string[],
  mayBeEmpty: readonly string[] = [],
): string | undefined {
  for (const [, name = "", particle] of template.matchAll(slot)) {
    if (!slots.includes(name)) return `a sentence can have the slots ${slots.join(", ")}, not {${name}}`;
    if (particle !== undefined && !PARTICLES.includes(particle))
      return `a particle is one of ${PARTICLES.join(", ")}, not ${particle}`;
  }
  if (/[{}[\]]/.test(template.replace(part, "$1").replace(slot, ""))) return "a brace or a bracket is left over";
  const outside = [...template.replace(part, "").matchAll(slot)].map(([, name = ""]) => name);
  const gap = outside.find((name) => mayBeEmpty.includes(name));
  return gap && `must have {${gap}} in brackets with the words that need it, since a fact may be without it`;
}

function joined(names: readonly string[], language: "en" | "ko"): string {
  if (names.length < 2) return names[0] ?? "";
  const [last, ...others] = [...names].reverse();
  if (language === "en") return `${others.reverse().join(", ")} and ${last}`;
  return names.length === 2 ? `${withParticle(names[0] ?? "", "와/과")} ${last}` : names.join(", ");
}
