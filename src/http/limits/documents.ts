import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { type ASTNode, GraphQLError, Kind, type ValidationContext, type ValidationRule } from "graphql";

export interface DocumentLimits {
  readonly operationLimit: number;
  readonly depthLimit: number;
  readonly aliasLimit: number;
  readonly directiveLimit: number;
}

/** Longest alias. An answer repeats it at every object, and an error in its path. */
const LONGEST_ALIAS = 100;

/** The rules by which a document is refused for its form, beside those of GraphQL itself. They need no variables. */
export function documentRules(limits: DocumentLimits): ValidationRule[] {
  const reported = {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, ""))),
    ],
  };
  return [
    (context) => fewOperations(context, limits.operationLimit),
    maxDepthRule({ n: limits.depthLimit, flattenFragments: true, ignoreIntrospection: true, ...reported }),
    maxAliasesRule({ n: limits.aliasLimit, allowList: [], ...reported }),
    maxDirectivesRule({ n: limits.directiveLimit, ...reported }),
    soundLiterals,
  ];
}

function fewOperations(context: ValidationContext, most: number): ReturnType<ValidationRule> {
  return {
    Document({ definitions }) {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
      if (operations > most)
        context.reportError(new GraphQLError(`The document holds ${operations} operations; ${most} are allowed.`));
    },
  };
}

/** What is refused of variables in json.ts is refused of literals here. */
function soundLiterals(context: ValidationContext): ReturnType<ValidationRule> {
  const refuse = (message: string, node: ASTNode) => context.reportError(new GraphQLError(message, { nodes: [node] }));
  return {
    StringValue(node) {
      if (node.value.includes("\0")) refuse("A text must not hold the character U+0000.", node);
    },
    FloatValue(node) {
      if (!Number.isFinite(Number(node.value))) refuse("A number is too large.", node);
    },
    Field({ alias }) {
      if (alias && alias.value.length > LONGEST_ALIAS)
        refuse(`An alias may have ${LONGEST_ALIAS} characters, not more.`, alias);
    },
  };
}
