/** What a suite needs of the machine beside Node. */
export interface Needed {
  readonly present: boolean;
  /** Whether this run may not go without it, so that no machine of ours leaves it out unnoticed. */
  readonly required: boolean;
  /** One line: what is missing, what was not tested for that, and how to get it. */
  readonly missing: string;
}

/** `describe`, where what it needs is there. Where it is not it says so, and where it is required it fails. */
export function describeWherePresent({ present, required, missing }: Needed, name: string, suite: () => void): void {
  if (present) describe(name, suite);
  else if (required)
    test(name, () => {
      throw new Error(missing);
    });
  else {
    process.stderr.write(`${missing}\n`);
    describe.skip(name, suite);
  }
}
