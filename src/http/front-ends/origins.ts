/** An origin of this machine, as browsers write it; the group is the origin without its port. */
const LOCAL_ORIGIN = /^(https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d{1,5})?$/;

/** The origins whose pages may read responses: those listed, and any port for `http://localhost:*`. */
export class Origins {
  readonly #listed: ReadonlySet<string>;
  /** The origins with any port, without the port. */
  readonly #anyPort: ReadonlySet<string>;

  constructor(listed: readonly string[]) {
    const ofAnyPort = listed.filter((one) => one.endsWith(":*"));
    this.#listed = new Set(listed.filter((one) => !ofAnyPort.includes(one)));
    this.#anyPort = new Set(ofAnyPort.map((one) => one.slice(0, -":*".length)));
  }

  /** Whether an Origin header names one of these origins. */
  has(origin: string | undefined): origin is string {
    if (origin === undefined) return false;
    return this.#listed.has(origin) || this.#anyPort.has(LOCAL_ORIGIN.exec(origin)?.[1] ?? "");
  }
}
