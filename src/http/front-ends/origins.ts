/** An origin of this machine, as browsers write it: all but its port. */
const HERE = /^(https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d{1,5})?$/;

/** The origins whose pages may read answers: exactly those listed, and any port where the list says `http://localhost:*`. */
export class Origins {
  readonly #listed: ReadonlySet<string>;
  /** Those of any port, without it. */
  readonly #here: ReadonlySet<string>;

  constructor(listed: readonly string[]) {
    const ofAnyPort = listed.filter((one) => one.endsWith(":*"));
    this.#listed = new Set(listed.filter((one) => !ofAnyPort.includes(one)));
    this.#here = new Set(ofAnyPort.map((one) => one.slice(0, -":*".length)));
  }

  /** Whether an Origin header names one of them. */
  has(origin: string | undefined): origin is string {
    if (origin === undefined) return false;
    return this.#listed.has(origin) || this.#here.has(HERE.exec(origin)?.[1] ?? "");
  }
}
