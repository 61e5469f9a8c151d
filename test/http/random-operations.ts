import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
} from "graphql";
import { anyOf, type Draw, type Json, literalOf } from "./random-values.js";

/** What a client sends. */
export interface Sent {
  readonly query: string;
  readonly variables: { readonly [name: string]: Json };
}

const DEEPEST = 6;

/**
 * Operations of the schema that are valid as documents, for the most part, and whose variables may be anything: null for what
 * has a default, left out, of another type, in lists and objects, in directives of fields and of fragments.
 */
export function operations(schema: GraphQLSchema): fc.Arbitrary<Sent> {
  return fc.gen().map((gen) => {
    const draw: Draw = (from) => gen(from);
    const definitions: string[] = [];
    const fragments: string[] = [];
    const variables: { [name: string]: Json } = {};
    const chance = (one: number) => draw(() => fc.nat(one - 1)) === 0;

    /** A variable for a place of this type: as nullable as may be when it has a default. */
    function variable(type: GraphQLInputType, hasDefault: boolean): string {
      const name = `v${definitions.length}`;
      const withDefault = chance(2);
      const declared = isNonNullType(type) && (withDefault || hasDefault) ? type.ofType : type;
      const given = withDefault ? ` = ${literalOf(anyOf(draw, type, false), type)}` : "";
      definitions.push(`$${name}: ${declared}${given}`);
      if (!chance(4)) variables[name] = chance(3) ? null : anyOf(draw, declared, true);
      return `$${name}`;
    }

    function argument({ name, type, defaultValue }: GraphQLArgument): string {
      const value = chance(2)
        ? variable(type, defaultValue !== undefined)
        : literalOf(anyOf(draw, type, chance(8)), type);
      return `${name}: ${value}`;
    }

    function directive(): string {
      if (!chance(5)) return "";
      const which = draw(() => fc.constantFrom("skip", "include"));
      const boolean = schema.getDirective(which)?.args[0] as GraphQLArgument;
      return ` @${which}(${argument(boolean)})`;
    }

    function selection(type: GraphQLObjectType, depth: number): string {
      const all = Object.values(type.getFields()).filter(
        (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
      );
      const count = 1 + draw(() => fc.nat(2));
      const chosen = Array.from({ length: count }, () => draw(() => fc.nat(Math.max(all.length - 1, 0))));
      const fields = chosen.map((at, nth) => {
        const field = all[at];
        if (field === undefined) return "__typename";
        const needed = field.args.filter(({ type: given }) => isNonNullType(given) || chance(4)).map(argument);
        const given = needed.length > 0 ? `(${needed.join(", ")})` : "";
        return `f${nth}_${depth}_${at}: ${field.name}${given}${directive()}${below(getNamedType(field.type), depth)}`;
      });
      return `{ ${["__typename", ...fields].join(" ")} }`;
    }

    function below(type: ReturnType<typeof getNamedType>, depth: number): string {
      if (!isCompositeType(type)) return "";
      if (!isAbstractType(type)) return inner(type, depth - 1);
      const [first = type] = draw(() => fc.shuffledSubarray([...schema.getPossibleTypes(type)], { minLength: 1 }));
      return ` { __typename ... on ${first.name}${directive()}${inner(first as GraphQLObjectType, depth - 1)} }`;
    }

    function inner(type: GraphQLObjectType, depth: number): string {
      const selected = selection(type, depth);
      if (!chance(6)) return ` ${selected}`;
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} ${selected}`);
      return ` { ...${name}${directive()} }`;
    }

    const root = getNullableType(schema.getQueryType()) as GraphQLObjectType;
    const selected = selection(root, 1 + draw(() => fc.nat(DEEPEST - 1)));
    const declared = definitions.length > 0 ? `(${definitions.join(", ")})` : "";
    return { query: `query${declared} ${selected} ${fragments.join(" ")}`, variables };
  });
}
