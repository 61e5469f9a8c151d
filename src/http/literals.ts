import { type GraphQLError, Kind, type Token, TokenKind } from "graphql";

const VALUES: readonly string[] = [
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
];
const OPENING: readonly string[] = [TokenKind.BRACKET_L, TokenKind.BRACE_L];
const CLOSING: readonly string[] = [TokenKind.BRACKET_R, TokenKind.BRACE_R];

/**
 * What an error of validation is about, if it is about a literal in the document: `Argument "first"` (or the field of an input
 * object), or `Variable "$first"` for a default value. Messages begin with it. Undefined for other errors.
 */
export function ownerOfLiteral({ nodes }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  if (node === undefined || !VALUES.includes(node.kind)) return undefined;
  // The error holds the literal alone. Its name stands before it in the document, outside the lists that hold it.
  let depth = 0;
  for (let token = node.loc?.startToken.prev; token; token = token.prev) {
    if (CLOSING.includes(token.kind)) depth += 1;
    else if (OPENING.includes(token.kind)) depth -= 1;
    else if (depth <= 0 && token.kind === TokenKind.COLON) return `Argument "${token.prev?.value}"`;
    else if (depth <= 0 && token.kind === TokenKind.EQUALS) return `Variable "$${variableBefore(token)}"`;
  }
  return undefined;
}

function variableBefore(equals: Token): string | undefined {
  let token: Token | null = equals;
  while (token && token.kind !== TokenKind.DOLLAR) token = token.prev;
  return token?.next?.value;
}
