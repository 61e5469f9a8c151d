import type { ChildProcess } from "node:child_process";
import { type Agent, request } from "node:http";

/** The text of an answer; rejects for any status but 200. */
export function post(url: string, body: string, agent?: Agent): Promise<string> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((done, failed) => {
    const sent = request(url, { method: "POST", headers, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        if (response.statusCode === 200) done(text);
        else failed(new Error(`${url} answered ${response.statusCode}: ${text}`));
      });
    });
    sent.on("error", failed).end(body);
  });
}

/** The next message of a server; rejects when it ends before. */
export function told(child: ChildProcess): Promise<unknown> {
  return new Promise((done, failed) => {
    const ended = (code: unknown) => failed(new Error(`A server ended with ${code}.`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      done(message);
    });
  });
}
