import { type IncomingHttpHeaders, request } from "node:http";

export interface Exchanged {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** As it was sent, compressed or not. */
  readonly body: Buffer;
}

/** One request with exactly these headers, and its answer as it is: fetch adds headers of its own, and undoes the compression. */
export function exchange(
  url: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: { [name: string]: string }; body?: string } = {},
): Promise<Exchanged> {
  return new Promise((done, failed) => {
    request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", failed)
      .end(body);
  });
}

/** The address of a GET that asks this. */
export function asking(query: string, variables?: object): string {
  const parameters = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return `/graphql?${parameters}`;
}

/** The values of a header that lists some. */
export function listed(header: string | string[] | undefined): string[] {
  return String(header ?? "")
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== "");
}
