import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidInput, shown } from "../../domain/errors.js";

/** The source texts at hand, by the SHA-256 that documents declare. */
export class Archive {
  readonly #texts: ReadonlyMap<string, string>;

  private constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** An archive without texts. */
  static readonly empty = new Archive(new Map());

  /**
   * Every file of a folder, known by what is in it: names do not matter. Throws InvalidInput for a folder that is none;
   * `named` says where the caller has it from: "RELATA_ARCHIVE".
   */
  static async open(folder: string, named = "The archive"): Promise<Archive> {
    const names = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      throw new InvalidInput(`${named} must be a folder of source texts, not ${shown(folder)} (${error.code}).`);
    });
    const texts = new Map<string, string>();
    for (const entry of names) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(folder, entry.name)).catch((error: NodeJS.ErrnoException) => {
        throw new InvalidInput(`${named}: the text ${shown(entry.name)} cannot be read (${error.code}).`);
      });
      texts.set(createHash("sha256").update(bytes).digest("hex"), bytes.toString("utf8"));
    }
    return new Archive(texts);
  }

  /** The text of the document with this SHA-256, or undefined when it is not at hand. */
  text(sha256: string | null): string | undefined {
    return sha256 === null ? undefined : this.#texts.get(sha256);
  }

  /** The SHA-256 of every text, sorted. */
  get hashes(): readonly string[] {
    return [...this.#texts.keys()].sort();
  }

  /** The number of texts. */
  get size(): number {
    return this.#texts.size;
  }
}
