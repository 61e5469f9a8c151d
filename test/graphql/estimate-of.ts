import { type GraphQLSchema, getOperationAST, Kind, parse } from "graphql";
import { type Estimate, estimate } from "../../src/http/cost/estimate.js";

/** What the service would estimate an operation at. */
export function estimateOf(
  schema: GraphQLSchema,
  text: string,
  variables: { readonly [name: string]: unknown } = {},
): Estimate {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has no operation, or several.");
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  return estimate({ schema, fragments, variables }, operation);
}
