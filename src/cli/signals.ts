/** Milliseconds within which a repeated signal counts once: npm passes on what the terminal has already sent to every process. */
const ECHO = 500;

/** Resolves at the first SIGINT or SIGTERM. The next one ends the process at once. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((done) => {
    let first: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      if (first !== undefined && performance.now() - first > ECHO) process.exit(1);
      first ??= performance.now();
      done(signal);
    };
    process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  });
}
