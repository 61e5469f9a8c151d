/** Milliseconds in which a signal that comes twice is one: npm passes on what the terminal has sent to all already. */
const ECHO = 500;

/** Resolves at the first SIGINT or SIGTERM. One more ends the process at once, for whoever does not want to wait. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((done) => {
    let first: number | undefined;
    const hear = (signal: NodeJS.Signals) => {
      if (first !== undefined && performance.now() - first > ECHO) process.exit(1);
      first ??= performance.now();
      done(signal);
    };
    process.on("SIGINT", hear).on("SIGTERM", hear);
  });
}
