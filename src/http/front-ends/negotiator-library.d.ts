// The library `negotiator` ships no types, and those of others lack `preferred`. Only what src/http asks of it is declared here.
declare module "negotiator" {
  /** Content negotiation by the headers of a request (RFC 9110, 12.5). */
  export default class Negotiator {
    constructor(request: { readonly headers: { readonly [name: string]: string | undefined } });

    /** The media types of the Accept header, what the client prefers first; those it refuses are left out. */
    mediaTypes(): string[];
    /** Those of `available` that the client takes, what it prefers first. */
    mediaTypes<Type extends string>(available: readonly Type[]): Type[];
    /** Those of `available` that the client takes, what it prefers first; of equal weight in the order of `preferred`. */
    encodings<Encoding extends string>(
      available: readonly Encoding[],
      options: { readonly preferred: readonly Encoding[] },
    ): Encoding[];
  }
}
