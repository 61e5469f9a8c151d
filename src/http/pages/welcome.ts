import type { FastifyInstance } from "fastify";

/** An operation on the shipped data: who had left Alibaba Cloud on the day of the article? */
const EXAMPLE =
  '{ asOf(valid: "2021-07-25") { switches(from: "alibaba-cloud", first: 3) { nodes { customer { name } to { name } reasons } } } }';

/** The example as a command line. `url` is the address of the service without a slash at the end. */
export function exampleFor(url: string): string {
  const body = JSON.stringify({ query: EXAMPLE });
  return `curl -s ${url}/graphql -H 'content-type: application/json' -d '${body}'`;
}

/** Adds `/` with a few words on what this is, for a person who opens the address. */
export function addWelcome(app: FastifyInstance, url: () => string): void {
  app.get("/", async (_request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .send(
        `Relata: a knowledge graph in which every answer says when it holds, since when it could be known, and who said so.\n\nGraphQL is at ${url()}/graphql. An example:\n\n${exampleFor(url())}\n`,
      ),
  );
}
