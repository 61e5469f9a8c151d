import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from "graphql";

/** A view as an operation's variables hold it; what is left out is up to the service: today. */
export interface ChosenView {
  readonly valid?: string | undefined;
  readonly known?: string | undefined;
}

/** What the variables of an operation can take of a view. */
export interface Taken {
  readonly valid: boolean;
  readonly known: boolean;
}

/** Which of `$valid` and `$known` the operation declares; undefined while the text is no operation (yet). */
export function takenBy(query: string, name?: string): Taken | undefined {
  const operation = operationOf(query, name);
  if (!operation) return undefined;
  const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  return { valid: declared.includes("valid"), known: declared.includes("known") };
}

/** The view in the text of variables; undefined when the text is no JSON object. */
export function viewIn(variables: string): ChosenView | undefined {
  const values = read(variables);
  if (!values) return undefined;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return { valid: text(values.valid), known: text(values.known) };
}

/** The text of variables with one part of the view set, or removed for an empty value. Other variables stay. */
export function withView(variables: string, part: keyof ChosenView, value: string): string {
  const values = { ...read(variables) };
  if (value) values[part] = value;
  else delete values[part];
  return JSON.stringify(values, null, 2);
}

/** The operation of a document that has this name, or its only one. */
export function operationOf(query: string, name?: string): OperationDefinitionNode | undefined {
  const operations = parsed(query)?.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION) ?? [];
  return operations.find((one) => one.name?.value === name) ?? (operations.length === 1 ? operations[0] : undefined);
}

/** Whether a text is GraphQL as far as its syntax goes. */
export function isGraphQL(query: string): boolean {
  return parsed(query) !== undefined;
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

function read(variables: string): { [name: string]: unknown } | undefined {
  try {
    const values: unknown = JSON.parse(variables.trim() || "{}");
    return typeof values === "object" && values !== null && !Array.isArray(values) ? { ...values } : undefined;
  } catch {
    return undefined;
  }
}
