/** A Neo4j that this process started: `stop` asks it to end, `kill` ends it as a power cut would. */
export interface RunningNeo4j {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
  readonly exited: Promise<number | string>;
}

export interface Neo4jOptions {
  /** The folder of its data, configuration and logs; made where it is missing. */
  readonly home: string;
  /** 7687 without it. */
  readonly port?: number;
  /** The password of the user `neo4j`; without it nobody has to log in. */
  readonly password?: string;
  readonly heap?: string;
  readonly version?: string;
  /** Whether its output is shown. */
  readonly show?: boolean;
  /** More options for Java. */
  readonly jvm?: readonly string[];
}

/** The version that runs: of scripts/neo4j-pom.xml unless NEO4J_VERSION names another. */
export const NEO4J_VERSION: string;

/** Where the jars of a version are, once they are fetched. */
export function libOf(version: string): string;

/** Starts a Neo4j on 127.0.0.1 and resolves when it answers. */
export function startNeo4j(options: Neo4jOptions): Promise<RunningNeo4j>;

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number>;
