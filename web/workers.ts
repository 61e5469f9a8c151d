// Vite makes files of their own from these, so that nothing is fetched from anywhere else and no blob: URL is needed.
import type { Environment } from "monaco-editor";
import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JsonWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphQLWorker from "monaco-graphql/esm/graphql.worker.js?worker";

/** Tells the editor where its workers are; it asks for them by name when it first needs one. */
export function provideWorkers(): void {
  const workers: { readonly [label: string]: new () => Worker } = { json: JsonWorker, graphql: GraphQLWorker };
  const environment: Environment = { getWorker: (_id, label) => new (workers[label] ?? EditorWorker)() };
  Object.assign(globalThis, { MonacoEnvironment: environment });
}
