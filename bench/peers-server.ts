/** A statement that a server sent to Neo4j, as it sent it. */
export interface Sent {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/** A server of the comparison, in the process that asks for it. */
export interface PeerServer {
  readonly url: string;
  /** What it has sent since this was asked last. */
  sent(): readonly Sent[];
}
