/** Copies the jars of `version` with Maven, unless they are there; returns their folder. Throws one line when it cannot. */
export function fetchNeo4j(version?: string): string;
