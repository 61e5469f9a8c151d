import fc from "fast-check";
import {
  type GraphQLInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** Draws one value of what an arbitrary makes. */
export type Draw = <T>(from: () => fc.Arbitrary<T>) => T;
/** A value as JSON has it; an enum value is a name. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const TEXTS = [
  "alibaba-cloud",
  "tiktok",
  "g-enews-20210725",
  "fact:g-enews-20210725/F026",
  "fact:g-enews-20210725/F026#1",
  "doc:g-enews-20210725",
  "alibaba-cloud@2021-05-31~2021-07-25",
  "alibaba-cloud@..~2021-07-25~r1",
  "alibaba-cloud@~~r99999999999999999999",
  "x@@~~",
  "__proto__",
  "",
  " ",
  "a",
  "ㅎ",
  "아리바바",
  "\u202e\u0301",
  "😀".repeat(40),
  "'\"}) DETACH DELETE (n",
  "WyIxIiwiZmFjdHMiLC0xXQ",
] as const;
const DATES = [
  "2021-07-25",
  "2021-06",
  "2021",
  "../..",
  "2021-06/..",
  "/2021",
  "[..2021-03-31]",
  "{2019,2021}",
  "2021-33",
  "2021-21~",
  "2021-13-45",
  "2021-02-30",
  "20XX",
  "Y-170000002",
  "Y17E8",
  "-0001",
  "9999-12-31/9999",
  "0000",
  "2022/2021",
  "today",
  "",
] as const;
const NUMBERS = [0, 1, 2, 5, 20, 100, 101, -1, 6, 7, 2 ** 31 - 1, -(2 ** 31)] as const;
/** What is none of most types. */
const STRANGE: readonly Json[] = [null, 1.5, "1", true, [], {}, [null], [[1]], { a: null }, 2 ** 40, -0, "\ufeff"];

/** A value of a type, now and then of another one where `wrongly` allows it. */
export function anyOf(draw: Draw, type: GraphQLInputType, wrongly: boolean): Json {
  if (wrongly && draw(() => fc.nat(11)) === 0) return draw(() => fc.constantFrom(...STRANGE));
  if (isNonNullType(type)) return ofNullable(draw, type.ofType, wrongly);
  return draw(() => fc.nat(5)) === 0 ? null : ofNullable(draw, type, wrongly);
}

function ofNullable(draw: Draw, type: GraphQLInputType, wrongly: boolean): Json {
  if (isListType(type)) return Array.from({ length: draw(() => fc.nat(3)) }, () => anyOf(draw, type.ofType, wrongly));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || draw(() => fc.nat(3)) === 0,
    );
    return Object.fromEntries(fields.map((field) => [field.name, anyOf(draw, field.type, wrongly)]));
  }
  return scalarOf(draw, type as GraphQLNamedType);
}

function scalarOf(draw: Draw, type: GraphQLNamedType): Json {
  if (isEnumType(type)) return draw(() => fc.constantFrom(...type.getValues())).name;
  if (type.name === "Boolean") return draw(() => fc.boolean());
  if (type.name === "Int") return draw(() => fc.constantFrom(...NUMBERS));
  if (type.name === "Float") return draw(() => fc.constantFrom(...NUMBERS, 0.5, 1e300));
  const dates = /EDTF|Date/.test(type.name);
  return draw(() => fc.constantFrom<string>(...(dates ? DATES : TEXTS), ...(dates ? TEXTS : DATES).slice(0, 2)));
}

/** A value as a document writes it out. */
export function literalOf(value: Json, type: GraphQLInputType): string {
  if (value === null) return "null";
  const inner = isNonNullType(type) ? type.ofType : type;
  if (Array.isArray(value))
    return `[${value.map((one) => literalOf(one, isListType(inner) ? inner.ofType : inner)).join(", ")}]`;
  if (typeof value === "object") {
    const fields = isInputObjectType(inner) ? inner.getFields() : {};
    return `{ ${Object.entries(value)
      .map(([name, one]) => `${name}: ${literalOf(one, fields[name]?.type ?? inner)}`)
      .join(", ")} }`;
  }
  const named = isListType(inner) ? inner.ofType : inner;
  const isName = isEnumType(isNonNullType(named) ? named.ofType : named) && typeof value === "string";
  return isName ? value : JSON.stringify(value);
}
