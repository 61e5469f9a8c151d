/** What does not hold, a line for each case: its name, and what was expected of it. */
export function failuresOf<Case>(
  cases: Iterable<readonly [name: string, one: Case]>,
  holds: (one: Case) => void,
): string[] {
  const failures: string[] = [];
  for (const [name, one] of cases) {
    try {
      holds(one);
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message}`);
    }
  }
  return failures;
}
