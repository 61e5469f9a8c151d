import type { RowOf } from "../../database/rows.js";
import { citationProblems, quoteOf } from "../../domain/citation.js";
import type { EvidenceRecord } from "../../domain/records.js";
import type { Texts } from "../../domain/text/language.js";
import type { View } from "../../domain/view.js";
import type { Document } from "../documents/documents.js";
import { rowsBy, type Session, viewParameters } from "../reading/session.js";
import type { Fact } from "./fact.js";

/** Where a document says what a fact says. */
export interface Evidence {
  /** The document in the view of the fact; what it says of itself is asked of it. */
  readonly document: Pick<Document, "view" | "key">;
  readonly anchor: string | null;
  readonly locator: Locator;
  readonly sha256: string;
  readonly gloss: Texts;
  /** The whole span, when the source text is in the local archive. */
  readonly quote: string | null;
  /** The archived text was there and the span matched. */
  readonly verified: boolean;
}

/** A span of code points from the start of the document, end-exclusive, with its paragraph; or a row of a table. */
export interface Locator {
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly row: number | null;
}

/** The evidence of a fact, in the order in which it was declared; behind it, for who knows of a withdrawal, what says so. */
export async function evidenceOf(session: Session, fact: Fact): Promise<Evidence[]> {
  return (await rowsOf(session, fact)).map((row) => evidenceIn(session, fact.view, row));
}

/** What the evidence of a fact says, in our own words. */
export async function glossesOf(session: Session, fact: Fact): Promise<Texts[]> {
  return (await rowsOf(session, fact)).map(({ gloss }) => JSON.parse(gloss) as Texts);
}

async function rowsOf(session: Session, fact: Fact): Promise<RowOf["evidence-of"][]> {
  const rows = await session.readMany("evidence-of", "", fact.version, async (ids) =>
    rowsBy(await session.readFresh("evidence-of", { ids }), "id"),
  );
  const { known } = viewParameters(fact.view);
  return (rows ?? []).filter(({ since }) => since === null || since <= known);
}

function evidenceIn(session: Session, view: View, row: RowOf["evidence-of"]): Evidence {
  const text = session.archive.text(row.text);
  const cited = {
    locator: row.locator,
    paragraph: row.paragraph ?? undefined,
    sha256: row.sha256,
    anchor: row.anchor ?? undefined,
  } as Pick<EvidenceRecord, "locator" | "paragraph" | "sha256" | "anchor">;
  const verified = text !== undefined && citationProblems(cited, text).length === 0;
  return {
    document: { view, key: row.document },
    anchor: row.anchor,
    locator: locatorOf(row.locator, row.paragraph),
    sha256: row.sha256,
    gloss: JSON.parse(row.gloss) as Texts,
    quote: verified ? quoteOf(cited.locator, text) : null,
    verified,
  };
}

function locatorOf(locator: string, paragraph: number | null): Locator {
  const row = /^row:(\d+)$/.exec(locator)?.[1];
  if (row !== undefined) return { paragraph, start: null, end: null, row: Number(row) };
  const [start, end] = locator.split("-").map(Number);
  return { paragraph, start: start ?? null, end: end ?? null, row: null };
}
