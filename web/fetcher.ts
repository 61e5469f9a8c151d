import { noteAnswer } from "./answered.js";
import { type Asked, withCurrentName } from "./asked.js";
import { withSortedSchema } from "./sorted-schema.js";

/** Beside the page, wherever that is: a proxy may serve both below a path. */
const ENDPOINT = "graphql";
const ACCEPTED = "application/graphql-response+json, application/json;q=0.9";

/** The name under which the page itself asks for the schema. */
export const SCHEMA_OPERATION = "SchemaOfThePlayground";

interface Options {
  readonly headers?: { readonly [name: string]: unknown };
}

/** Sends one operation for GraphiQL. */
export async function fetcher(asked: Asked, options?: Options) {
  const request = withCurrentName(asked);
  const answer = await answerTo(request, options);
  if (request.operationName === SCHEMA_OPERATION) return withSortedSchema(answer);
  noteAnswer(request, answer);
  return answer;
}

/** Every answer of the service is JSON, a refusal too. What else happens is said as an answer: GraphiQL shows the stack of an error. */
export async function answerTo(request: Asked, options?: Options) {
  const headers = { ...options?.headers, "content-type": "application/json", accept: ACCEPTED } as HeadersInit;
  let response: Response;
  let text: string;
  try {
    response = await fetch(ENDPOINT, { method: "POST", headers, body: JSON.stringify(request) });
    text = await response.text();
  } catch {
    return sentence("The service did not answer. It may be stopped, or the network away: try again.");
  }
  try {
    return JSON.parse(text);
  } catch {
    // A proxy said it.
    return sentence(`The answer, ${response.status}, is not JSON: ${text.trim().slice(0, 200) || "it is empty"}`);
  }
}

function sentence(message: string) {
  return { errors: [{ message }] };
}
