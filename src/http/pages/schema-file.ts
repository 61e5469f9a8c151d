import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { printed } from "../../graphql/print.js";
import { errorBody } from "../refusals.js";
import { matchesTag, weakTag } from "./etag.js";

/** Adds `/schema.graphql`: the schema of this service, the types of its packages included, for compilers and editors. */
export function addSchemaFile(app: FastifyInstance, schema: () => GraphQLSchema | undefined): void {
  let file: { readonly text: string; readonly tag: string } | undefined;
  app.get("/schema.graphql", async (request, reply) => {
    const served = schema();
    if (served === undefined) {
      reply.code(503).header("retry-after", "1").type("application/json; charset=utf-8");
      return reply.send(errorBody("STARTING", "The service is starting."));
    }
    if (file === undefined) {
      const text = printed(served);
      file = { text, tag: weakTag([text]) };
    }
    reply.headers({ "cache-control": "no-cache", etag: file.tag });
    if (matchesTag(request.headers["if-none-match"], file.tag)) return reply.code(304).send();
    return reply.type("text/plain; charset=utf-8").send(file.text);
  });
}
