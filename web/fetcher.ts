/** Beside the page, wherever that is: a proxy may serve both below a path. */
const ENDPOINT = "graphql";

interface Operation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** Sends one operation. Every answer of the service is JSON, a refusal too; anything else comes from a proxy. */
export async function fetcher(request: Operation, options?: { headers?: { [name: string]: unknown } }) {
  const headers = { ...options?.headers, "content-type": "application/json", accept: ACCEPTED } as HeadersInit;
  const response = await fetch(ENDPOINT, { method: "POST", headers, body: JSON.stringify(request) });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The service answered ${response.status} with something that is not JSON: ${text.slice(0, 200)}`);
  }
}

const ACCEPTED = "application/graphql-response+json, application/json;q=0.9";
