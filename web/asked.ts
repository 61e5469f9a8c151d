import { tryParseJSONC } from "@graphiql/react";
import { parse, print } from "graphql";
import { operationOf } from "./view-variables.js";

/** What is sent, or would be: an operation of a document with its variables. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** The same with the name that its text gives the operation. GraphiQL takes up a new name a moment after the text, and would ask for the old one. */
export function withCurrentName(asked: Asked): Asked {
  const name = operationOf(asked.query, asked.operationName ?? undefined)?.name?.value;
  return { ...asked, operationName: name };
}

/** A text that is equal for two that ask the same: comments and layout do not count, a chosen operation does. */
export function textOf({ query, operationName, variables }: Asked): string {
  const name = operationOf(query, operationName ?? undefined)?.name?.value ?? "";
  return [name, JSON.stringify(variables ?? {}), withoutLayout(query)].join("\n");
}

/** The same of the text of two editors. Variables that are no JSON were never sent, so that nothing equals them. */
export function textOfEditors(query: string, variables: string, operationName?: string): string {
  try {
    return textOf({ query, operationName, variables: tryParseJSONC(variables) });
  } catch {
    return `${variables}\n${query}`;
  }
}

function withoutLayout(query: string): string {
  try {
    return print(parse(query));
  } catch {
    return query;
  }
}
