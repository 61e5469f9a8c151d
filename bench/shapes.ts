import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isEnumType,
  isListType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  SchemaMetaFieldDef,
  type SelectionSetNode,
} from "graphql";

/** One field of an operation that is looked for. */
export interface Shape {
  readonly field: string;
  /** The type that a fragment says it is a field of. */
  readonly on: string;
  args: { [name: string]: string };
  children: Shape[];
}

type Random = () => number;

/** The types of which fields are taken below an interface: those that have the most of them. */
const FAVOURITES: { readonly [type: string]: readonly string[] } = {
  Node: ["Company", "Switch", "Document"],
  Entity: ["Entity", "Company", "Policy", "Region", "Government"],
  Fact: ["Fact", "Relationship", "Switch"],
  Customer: ["Company", "Customer"],
  Provider: ["Company", "Provider"],
};

/** Makes operations over a schema, at random and larger step by step. `keys`: what ids are taken from. */
export class Shapes {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #keys: readonly string[];

  constructor(schema: GraphQLSchema, keys: readonly string[], random: Random) {
    this.#schema = schema;
    this.#keys = keys;
    this.#random = random;
  }

  /** A field of a type with as much below it as is needed, and some more. */
  grown(type: GraphQLNamedType, depth: number): Shape {
    const on = this.#pick(FAVOURITES[type.name] ?? [type.name]);
    const fields = Object.values(this.#fieldsOf(on));
    const rich = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const field = this.#pick(depth > 0 && rich.length > 0 && this.#random() < 0.85 ? rich : fields);
    return this.#shapeOf(on, field, depth);
  }

  /** A changed copy: a field more or less, the same field again, other arguments. */
  changed(root: readonly Shape[]): Shape[] {
    const copy = structuredClone(root) as Shape[];
    const all = allOf(copy);
    for (let times = 1 + Math.floor(this.#random() * 3); times > 0; times -= 1) {
      const one = this.#pick(all);
      const type = getNamedType((this.#fieldsOf(one.on)[one.field] as GraphQLField<unknown, unknown>).type);
      const what = this.#random();
      if (what < 0.1 && isCompositeType(type)) one.children.push(...this.#plainOf(type.name));
      else if (what < 0.35 && isCompositeType(type))
        one.children.push(this.grown(type, 1 + Math.floor(this.#random() * 4)));
      else if (what < 0.55) one.args = this.#arguments(this.#fieldsOf(one.on)[one.field]?.args ?? []);
      else if (what < 0.7) one.children.push(...structuredClone(one.children));
      else if (what < 0.8 && one.children.length > 1)
        one.children.splice(Math.floor(this.#random() * one.children.length), 1);
      else if (what < 0.9) copy.push(structuredClone(this.#pick(copy)));
      else copy.push(this.grown(this.#schema.getQueryType() as GraphQLNamedType, 4));
    }
    return copy;
  }

  #shapeOf(on: string, field: GraphQLField<unknown, unknown>, depth: number): Shape {
    const type = getNamedType(field.type);
    const children = isCompositeType(type)
      ? Array.from({ length: depth > 0 ? 1 + Math.floor(this.#random() * 3) : 1 }, () => this.grown(type, depth - 1))
      : [];
    return { field: field.name, on, args: this.#arguments(field.args), children };
  }

  #fieldsOf(name: string) {
    return fieldsOf(this.#schema, name);
  }

  /** Every plain field of an object: what makes an answer long. */
  #plainOf(on: string): Shape[] {
    return Object.values(this.#fieldsOf(on))
      .filter((field) => !isCompositeType(getNamedType(field.type)))
      .map((field) => ({ field: field.name, on, args: {}, children: [] }));
  }

  #arguments(args: readonly GraphQLArgument[]): { [name: string]: string } {
    const given = args.flatMap((one): [string, string][] => {
      const likely = ["first", "maxHops", "hops", "maxEntities"].includes(one.name) ? 0.8 : 0.25;
      if (one.name === "after" || !(isRequiredArgument(one) || this.#random() < likely)) return [];
      return [[one.name, this.#value(one.name, one.type)]];
    });
    return Object.fromEntries(given);
  }

  #value(name: string, type: GraphQLInputType): string {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const many = 1 + Math.floor(this.#random() * (name === "ids" ? 50 : 3));
      return `[${[...new Set(Array.from({ length: many }, () => this.#value(name, bare.ofType)))].join(", ")}]`;
    }
    if (isEnumType(bare)) return this.#pick(bare.getValues()).name;
    const { name: of } = getNamedType(bare);
    if (of === "Int") return String(this.#number(name));
    if (of === "Float") return "0.1";
    if (of === "Boolean") return this.#pick(["true", "false"]);
    if (of === "ID") return JSON.stringify(this.#pick(this.#keys));
    if (of === "EDTF") return JSON.stringify(this.#pick(["../..", "../..", "2021"]));
    if (of === "Date") return '"2021-07-25"';
    if (of === "FactFilter" || of === "EntityFilter") return "{}";
    return JSON.stringify(this.#pick(["a", "i", "cl", "cloud", "텐", "云", "ㅌ"]));
  }

  #number(name: string): number {
    if (name === "revision") return 2;
    const most = { maxHops: 6, hops: 3, maxEntities: 500 }[name] ?? 100;
    return this.#random() < 0.5 ? most : 1 + Math.floor(this.#random() * most);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }
}

/** The fields of an operation without variables and named fragments. */
export function shapesOf(text: string, schema: GraphQLSchema): Shape[] {
  const read = (set: SelectionSetNode | undefined, on: string): Shape[] =>
    (set?.selections ?? []).flatMap((one): Shape[] => {
      if (one.kind === Kind.INLINE_FRAGMENT) return read(one.selectionSet, one.typeCondition?.name.value ?? on);
      if (one.kind !== Kind.FIELD) return [];
      const field = fieldsOf(schema, on)[one.name.value];
      const args = Object.fromEntries((one.arguments ?? []).map(({ name, value }) => [name.value, print(value)]));
      return field
        ? [{ field: field.name, on, args, children: read(one.selectionSet, getNamedType(field.type).name) }]
        : [];
    });
  return read(getOperationAST(parse(text))?.selectionSet, "Query");
}

function fieldsOf(schema: GraphQLSchema, name: string): { readonly [name: string]: GraphQLField<unknown, unknown> } {
  const type = schema.getType(name);
  const fields = type && "getFields" in type ? type.getFields() : {};
  // Introspection is no field of the schema, and is asked like one.
  const more = type === schema.getQueryType() ? { [SchemaMetaFieldDef.name]: SchemaMetaFieldDef } : {};
  return { ...fields, ...more } as { [name: string]: GraphQLField<unknown, unknown> };
}

function allOf(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [shape, ...allOf(shape.children)]);
}

/** Shapes as the text of an operation. */
export function textOf(root: readonly Shape[], schema: GraphQLSchema): string {
  let names = 0;
  const selection = (shapes: readonly Shape[], parent: string): string =>
    shapes
      .map((shape) => {
        const given = Object.entries(shape.args).map(([name, value]) => `${name}: ${value}`);
        const inner = getNamedType((fieldsOf(schema, shape.on)[shape.field] as GraphQLField<unknown, unknown>).type);
        const below = isCompositeType(inner) ? ` { ${selection(shape.children, inner.name) || "__typename"} }` : "";
        // A value by its own name is cheaper.
        const repeated = shapes.some((one) => one.field === shape.field && one !== shape);
        const alias = repeated && names++ < 45 ? `n${names}: ` : "";
        const text = `${alias}${shape.field}${given.length > 0 ? `(${given.join(", ")})` : ""}${below}`;
        return shape.on === parent ? text : `... on ${shape.on} { ${text} }`;
      })
      .join(" ");
  return `{ ${selection(root, "Query")} }`;
}
