import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import {
  type ASTNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type ValidationContext,
  type ValidationRule,
  validate,
} from "graphql";

export interface DocumentLimits {
  readonly operationLimit: number;
  readonly depthLimit: number;
  readonly aliasLimit: number;
  readonly directiveLimit: number;
  readonly repeatLimit: number;
}

/** Longest alias, and how long those may be on average that are allowed. An answer repeats them, an error in its path too. */
const LONGEST_ALIAS = 60;
const USUAL_ALIAS = 16;

/** How many times as often a field may be repeated that has nothing to compare but its name. */
const PLAIN = 5;

/**
 * The rule by which a document is refused for its form. It needs no variables, and it comes before the rules of GraphQL
 * itself, some of which take long over what is refused here: they are then given nothing to look at.
 */
export function documentRule(limits: DocumentLimits): ValidationRule {
  const reported = {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, ""))),
    ],
  };
  const rules: readonly ValidationRule[] = [
    (context) => fewOperations(context, limits.operationLimit),
    maxDepthRule({ n: limits.depthLimit, flattenFragments: true, ignoreIntrospection: true, ...reported }),
    maxAliasesRule({ n: limits.aliasLimit, allowList: [], ...reported }),
    maxDirectivesRule({ n: limits.directiveLimit, ...reported }),
    (context) => shortAliases(context, limits.aliasLimit * USUAL_ALIAS),
    (context) => fewRepeats(context, limits.repeatLimit),
    soundLiterals,
  ];
  return (context) => ({
    Document(document) {
      const errors = validate(context.getSchema(), document, rules);
      for (const error of errors) context.reportError(error);
      return errors.length > 0 ? { ...document, definitions: [] } : undefined;
    },
  });
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

function shortAliases(context: ValidationContext, most: number): ReturnType<ValidationRule> {
  let together = 0;
  return {
    Field({ alias }) {
      if (alias === undefined) return;
      const refuse = (message: string) => context.reportError(new GraphQLError(message, { nodes: [alias] }));
      const { length } = alias.value;
      if (length > LONGEST_ALIAS) refuse(`An alias may have ${LONGEST_ALIAS} characters, not ${length}.`);
      else if (together <= most && together + length > most)
        refuse(`The aliases of a document may have ${most} characters together, not more.`);
      together += length;
    },
  };
}

/** Fields of one name are compared with each other, each with each, whether they can be one field of the answer. */
function fewRepeats(context: ValidationContext, most: number): ReturnType<ValidationRule> {
  const limit = most * PLAIN;
  const times = new Map<string, number>();
  return {
    Field(node) {
      const name = node.alias?.value ?? node.name.value;
      const before = times.get(name) ?? 0;
      const now = before + (isPlain(node) ? 1 : PLAIN);
      times.set(name, now);
      if (before <= limit && now > limit)
        context.reportError(new GraphQLError(`The document asks for ${name} more than ${most} times.`));
    },
  };
}

function isPlain({ arguments: given, selectionSet }: FieldNode): boolean {
  return selectionSet === undefined && (given === undefined || given.length === 0);
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
  };
}
