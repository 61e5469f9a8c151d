/**
 * The trips to the database that a part of an operation takes, by how many levels below it: each named after what is asked
 * there. What is asked of many objects on one level is asked together, so that equal names on one level are one trip.
 */
export type Trips = readonly ReadonlySet<string>[];

export const NO_TRIPS: Trips = [];

/** Together: equal names on one level once. */
export function together(parts: readonly Trips[]): Trips {
  const [first = NO_TRIPS, ...rest] = parts.filter((part) => part.length > 0);
  if (rest.length === 0) return first;
  const levels = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: levels }, (_, level) => new Set(parts.flatMap((part) => [...(part[level] ?? [])])));
}

/** The same, asked one level further down. */
export function below(trips: Trips): Trips {
  return trips.length === 0 ? trips : [new Set(), ...trips];
}

/** The same in another view: only what does not depend on the view is asked together with what others ask. */
export function inView(view: string, trips: Trips): Trips {
  return trips.map(
    (level) => new Set([...level].map((trip) => (trip.startsWith(ANY_VIEW) ? trip : `${view} ${trip}`))),
  );
}

/** Begins the names of what does not depend on the view: what entities, documents and versions of facts say of themselves. */
export const ANY_VIEW = "=";

export function countOfTrips(trips: Trips): number {
  return trips.reduce((sum, level) => sum + level.size, 0);
}
