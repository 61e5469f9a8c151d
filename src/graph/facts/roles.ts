import type { Catalogue } from "../../domain/catalogue.js";
import { invalidArgument } from "../../domain/errors.js";
import { nearestTo } from "../../search/nearest.js";

/** Throws InvalidInput for a role that none of the types asked for has; of all types when none are named. */
export function checkRole(
  { entries }: Pick<Catalogue, "entries">,
  { role, types }: { readonly role?: string | null | undefined; readonly types?: readonly string[] | null | undefined },
): void {
  if (role == null) return;
  const asked = types == null || types.length === 0 ? entries : entries.filter(({ type }) => types.includes(type));
  const roles = new Set(asked.flatMap((entry) => Object.keys(entry.roles)));
  if (roles.has(role)) return;
  const of = asked.length === entries.length ? "of the catalogue" : `of ${asked.map(({ type }) => type).join(" or ")}`;
  throw invalidArgument("role", `a role ${of}`, role, nearestTo(role, roles));
}
