import {
  type DefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  printSchema,
  type StringValueNode,
} from "graphql";
import { shippedCatalogue } from "../graph/stored/catalogue.js";
import { buildSchema } from "./schema.js";

/** Characters of the longest line: a description that does not fit beside what it describes stands above it. */
const WIDTH = 120;

/** The schema with the shipped catalogue, as `schema/schema.graphql` has it. */
export async function printedSchema(): Promise<string> {
  return printed(await buildSchema(shippedCatalogue()));
}

/**
 * A schema as a text: types by name, fields in the order of the code. Descriptions stand beside what they describe, so that it
 * is half as long as graphql-js prints it.
 */
export function printed(schema: GraphQLSchema): string {
  const named = parse(printSchema(schema)).definitions.map((node) => ({
    name: "name" in node ? (node.name?.value ?? "") : "",
    text: definition(node),
  }));
  return `${named
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ text }) => text)
    .join("\n\n")}\n`;
}

function definition(node: DefinitionNode): string {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const keyword = node.kind === Kind.OBJECT_TYPE_DEFINITION ? "type" : "interface";
      const interfaces = node.interfaces?.length ? ` implements ${node.interfaces.map(print).join(" & ")}` : "";
      return block(node.description, `${keyword} ${node.name.value}${interfaces}`, node.fields?.map(field));
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return block(
        node.description,
        `input ${node.name.value}`,
        node.fields?.map((one) => described(one, "  ")),
      );
    case Kind.ENUM_TYPE_DEFINITION:
      return block(
        node.description,
        `enum ${node.name.value}`,
        node.values?.map((one) => described(one, "  ")),
      );
    default:
      return print(node);
  }
}

function block(description: StringValueNode | undefined, head: string, lines: readonly string[] = []): string {
  return [...quoted(description), `${head} {`, ...lines, "}"].join("\n");
}

function field(node: FieldDefinitionNode): string {
  if (!node.arguments?.length) return described(node, "  ");
  const given = packed(node.arguments.map((one) => described(one, "    ")));
  const [head, tail] = [`  ${node.name.value}(`, `): ${print(node.type)}`];
  const line = `${head}${given.join("\n").trim()}${tail}`;
  const fits = given.length === 1 && !line.includes("\n") && line.length <= WIDTH;
  return [...quoted(node.description, "  "), ...(fits ? [line] : [head, ...given, `  ${tail}`])].join("\n");
}

/** Lines, joined where two fit into one. */
function packed(lines: readonly string[]): string[] {
  const all: string[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    const joined = `${last} ${line.trim()}`;
    const fits = last !== undefined && !joined.includes("\n") && joined.length <= WIDTH;
    if (fits) all[all.length - 1] = joined;
    else all.push(line);
  }
  return all;
}

/** What is described, on one line with its description where that fits. */
function described(
  node: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode,
  indent: string,
): string {
  const { description, ...bare } = node;
  const text = indent + print(bare as typeof node);
  const [quote] = quoted(description);
  if (quote === undefined) return text;
  const line = `${indent}${quote} ${text.trim()}`;
  return line.length <= WIDTH ? line : `${indent}${quote}\n${text}`;
}

/** A description as a string on one line. */
function quoted(description: StringValueNode | undefined, indent = ""): string[] {
  return description ? [indent + JSON.stringify(description.value)] : [];
}
