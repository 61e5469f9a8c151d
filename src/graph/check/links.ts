import type { Database, Row, Value } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import { versionId } from "../../domain/fact.js";
import { rowsBy } from "../reading/session.js";
import type { EvidenceLink } from "../stored/rows.js";
import { SAID } from "../stored/said.js";
import { type Difference, type Findings, missingFrom, type Write } from "./difference.js";
import { read } from "./pages.js";

/** A version as it should be: its columns, and its links to documents where that is known. */
export interface WholeVersion {
  readonly id: string;
  readonly properties: { readonly [column: string]: Value };
  /** Null for a version that was ended. */
  readonly evidence: readonly EvidenceLink[] | null;
}

type Link = { readonly [column: string]: Value };

/** Compares the edges from versions to who takes part, to documents and to the facts they are about. */
export async function checkLinks(database: Database, versions: readonly WholeVersion[]): Promise<Findings> {
  const ids = versions.map(({ id }) => id);
  const kinds: readonly Findings[] = [
    compared(
      "PARTICIPANT",
      versions,
      await read(database, "stored-participants", { ids }),
      expectedParticipants,
      (wrong) => [
        { statement: statement("drop-participants"), parameters: { ids: wrong } },
        {
          statement: statement("put-participants"),
          parameters: { rows: linksOf(versions, wrong, expectedParticipants) },
        },
      ],
    ),
    compared(
      "EVIDENCE",
      versions,
      (await read(database, "stored-evidence", { ids })).map(flat),
      expectedEvidence,
      (wrong) => [
        { statement: statement("drop-evidence"), parameters: { ids: wrong } },
        {
          statement: statement("put-evidence"),
          parameters: { rows: linksOf(versions, wrong, expectedEvidence).map(nested) },
        },
      ],
    ),
    compared("ABOUT", versions, await read(database, "stored-about", { ids }), aboutOf, (wrong) => [
      { statement: statement("drop-about"), parameters: { ids: wrong } },
      { statement: statement("put-about"), parameters: { rows: linksOf(versions, wrong, aboutOf) } },
    ]),
    ...(await Promise.all(SAID.map((said) => checkSaid(database, versions, said)))),
  ];
  return {
    differences: kinds.flatMap((one) => one.differences),
    writes: kinds.flatMap((one) => one.writes),
  };
}

/** Compares the edges to who says so, or to who published it, with the column of the same. */
async function checkSaid(
  database: Database,
  versions: readonly WholeVersion[],
  { type, column }: (typeof SAID)[number],
): Promise<Findings> {
  const placeholders = { RELATIONSHIP_TYPE: type };
  const expectedOf: Expected = ({ id, properties }) =>
    ((properties[column] ?? []) as readonly string[]).map((entity) => ({ id, entity }));
  const stored = await read(database, "stored-said", { ids: versions.map(({ id }) => id) }, placeholders);
  return compared(type, versions, stored, expectedOf, (wrong) => [
    { statement: statement("drop-said", placeholders), parameters: { ids: wrong } },
    { statement: statement("put-said", placeholders), parameters: { rows: linksOf(versions, wrong, expectedOf) } },
  ]);
}

/** The links that should be there; null where that cannot be known. */
type Expected = (version: WholeVersion) => readonly Link[] | null;

const expectedParticipants: Expected = ({ id, properties }) =>
  (properties.participants as readonly string[]).map((one, position) => {
    const space = one.indexOf(" ");
    return { id, entity: one.slice(space + 1), role: one.slice(0, space), position };
  });

const expectedEvidence: Expected = ({ id, evidence }) =>
  evidence?.map(({ properties, ...link }) => ({ id, ...link, ...properties })) ?? null;

const aboutOf: Expected = ({ id, properties }) =>
  (properties.about as readonly string[]).map((key) => ({ id, about: versionId(key, 1) }));

function compared(
  type: string,
  versions: readonly WholeVersion[],
  rows: readonly (Row & { readonly id: string })[],
  expectedOf: Expected,
  writes: (wrong: string[]) => Write[],
): Findings {
  const stored = rowsBy(rows, "id");
  const found = versions.flatMap((version): Difference[] => {
    const expected = expectedOf(version);
    if (expected === null) return [];
    const links = stored.get(version.id) ?? [];
    const missing = missingFrom(expected, links, textOf);
    const surplus = missingFrom(links, expected, textOf);
    // The same one twice is found by the number of them.
    const twice = missing.length + surplus.length === 0 && links.length !== expected.length ? links : [];
    const column = `${type} edge`;
    return [
      ...missing.map((link) => ({ of: version.id, column, stored: null, expected: textOf(link) })),
      ...surplus.map((link) => ({ of: version.id, column, stored: textOf(link), expected: null })),
      ...(twice.length > 0
        ? [{ of: version.id, column, stored: `${links.length} edges`, expected: `${expected.length} edges` }]
        : []),
    ];
  });
  const wrong = [...new Set(found.map(({ of }) => of))];
  return { differences: found, writes: wrong.length === 0 ? [] : writes(wrong) };
}

function linksOf(versions: readonly WholeVersion[], ids: readonly string[], expectedOf: Expected): Link[] {
  const wanted = new Set(ids);
  return versions.filter(({ id }) => wanted.has(id)).flatMap((version) => [...(expectedOf(version) ?? [])]);
}

/** A link in words that are equal for equal links: "role customer, entity netflix, position 0". */
function textOf({ id: _id, ...link }: Link): string {
  return Object.keys(link)
    .filter((column) => link[column] !== null)
    .sort()
    .map((column) => `${column} ${String(link[column])}`)
    .join(", ");
}

function flat({ properties, ...row }: RowOf["stored-evidence"]) {
  return { ...properties, ...row };
}

function nested({ id, document, position, ...properties }: Link): Link {
  return { id: id ?? null, document: document ?? null, position: position ?? null, properties };
}
