import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";

/**
 * A scalar that stays a string. Its format is checked where an argument is used, so that a wrong one is answered as
 * BAD_USER_INPUT with the argument's name.
 */
function textScalar(name: string, description: string, specifiedByURL?: string): GraphQLScalarType<string, string> {
  const checked = (value: unknown): string => {
    if (typeof value === "string") return value;
    throw new GraphQLError(`${name} must be a string.`);
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: checked,
    parseValue: checked,
    parseLiteral(node) {
      if (node.kind === Kind.STRING) return node.value;
      throw new GraphQLError(`${name} must be a string, not ${print(node)}.`, { nodes: node });
    },
  });
}

export const DateScalar = textScalar(
  "Date",
  "A calendar day in ISO 8601, `2021-07-25`. Days are inclusive; today is the day in the time zone of `scope`.",
  "https://www.iso.org/iso-8601-date-and-time-format.html",
);

export const EdtfScalar = textScalar(
  "EDTF",
  "A date that may be imprecise, in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1, sets, and divisions of a year): `2021-07-25`, `2021-06`, `2021-21` (spring), `2021-33` (first quarter), `2021-40` (first half), `2021`, `201X`, `2020-04~` (approximately), `[2021-04-21..2021-04-30]` (one day among these), and as an interval `2021/2022`, `../2021-03-31` or `../..` (all time).",
  "https://www.loc.gov/standards/datetime/",
);

export const CursorScalar = textScalar(
  "Cursor",
  "A place in a list. Opaque: pass the `endCursor` of a page as `after` to read the next. A cursor of another list, or a changed one, is an error.",
);
