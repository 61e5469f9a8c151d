import { citationProblems } from "../../domain/citation.js";
import { shown } from "../../domain/errors.js";
import type { EvidenceRecord } from "../../domain/records.js";
import type { Archive } from "../reading/archive.js";
import { type DataPackage, readPackage } from "./read.js";

/** What came of checking the citations of one document. */
export interface VerifiedDocument {
  readonly document: string;
  /** Why nothing was checked: "none of the packages declares it". Undefined when its text was at hand. */
  readonly unchecked: string | undefined;
  /** How many places of the package cite it. */
  readonly citations: number;
  /** What is wrong, each with file, line and key: "facts.yaml:23 (fact:p/F026) sha256: ...". */
  readonly problems: readonly string[];
}

/** What came of checking a package against the texts that it cites. */
export interface Verification {
  readonly package: string;
  /** In the order of their keys. */
  readonly documents: readonly VerifiedDocument[];
}

/** One citation with the place it stands at in the package. */
interface Cited {
  readonly place: string;
  readonly evidence: EvidenceRecord;
}

/**
 * Checks every citation of the packages in `folders` to the character. A package may cite what another of them declares.
 * Throws InvalidInput for a folder that is no package.
 */
export async function verifyPackages(folders: readonly string[], archive: Archive): Promise<Verification[]> {
  const packages: DataPackage[] = [];
  for (const folder of folders) packages.push(await readPackage(folder));
  // Packages that declare one document declare it alike, or their import is refused.
  const declared = new Map(
    packages.flatMap(({ documents }) => documents.map(({ value }) => [value.key, value.sha256 ?? null])),
  );
  return packages.map((one) => verified(one, declared, archive));
}

function verified(
  { record, documents, facts, changes }: DataPackage,
  declared: ReadonlyMap<string, string | null>,
  archive: Archive,
): Verification {
  const cited: Cited[] = [
    ...documents.flatMap(({ value, at }) => placed(value.evidence, value.key, at)),
    ...facts.flatMap(({ value, at }) => placed(value.evidence, value.key, at)),
    ...changes.flatMap(({ value, at }) => placed(value.evidence, `change of ${value.fact} on ${value.on}`, at)),
  ];
  const keys = [...new Set(cited.map(({ evidence }) => evidence.document))].sort();
  return {
    package: record.key,
    documents: keys.map((document) => {
      const sha256 = declared.get(document);
      const text = archive.text(sha256 ?? null);
      const sentences = sentencesOf(text ?? "");
      const own = cited.filter(({ evidence }) => evidence.document === document);
      return {
        document,
        unchecked: text === undefined ? whyUnchecked(sha256) : undefined,
        citations: own.length,
        problems: text === undefined ? [] : own.flatMap((one) => problemsOf(one, text, sentences)),
      };
    }),
  };
}

function whyUnchecked(sha256: string | null | undefined): string {
  if (sha256 === undefined) return "none of the packages given declares it";
  return sha256 === null ? "it declares no SHA-256" : "no text in the archive has the SHA-256 it declares";
}

function placed(
  evidence: readonly EvidenceRecord[],
  whose: string,
  at: (path: readonly PropertyKey[]) => string,
): Cited[] {
  return evidence.map((one, position) => ({ place: `${at(["evidence", position])} (${whose})`, evidence: one }));
}

function problemsOf({ place, evidence }: Cited, text: string, sentences: readonly string[]): string[] {
  const { anchor } = evidence;
  const problems = citationProblems(evidence, text);
  // An anchor is there to recognise the place by, not to stand for it: the text itself is somebody else's.
  if (anchor !== undefined && sentences.some((sentence) => anchor.includes(sentence)))
    problems.push(`anchor: ${shown(anchor)} is a whole sentence, and must be a part of one`);
  return problems.map((problem) => `${place} ${problem}`);
}

/** Shorter ones are names, figures and captions, and nobody's sentences. */
const SHORTEST_SENTENCE = 10;

function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
  const sentences = text
    .split("\n")
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()));
  return [...new Set(sentences)].filter((sentence) => [...sentence].length >= SHORTEST_SENTENCE);
}
