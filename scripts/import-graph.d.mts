/** One file: its path from the root of the checkout, and what is in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The files that each file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function codeFiles(root: string, folders: readonly string[]): SourceFile[];
export function withoutComments(text: string): string;
export function importsOf(file: SourceFile): { readonly target: string; readonly typeOnly: boolean }[];
export function importGraph(files: readonly SourceFile[]): ImportGraph;
export function circlesOf(graph: ImportGraph): string[][];
export function roomOf(path: string): string;
export function layerOf(path: string): string;
export function arrowsOf(graph: ImportGraph, place?: (path: string) => string): string[];
