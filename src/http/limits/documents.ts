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

/** Longest alias, and the longest average of the aliases that are allowed. Answers and paths of errors repeat them. */
const LONGEST_ALIAS = 60;
const AVERAGE_ALIAS = 16;

/** How many times as often a field without arguments and subfields may be repeated: there is only its name to compare. */
const PLAIN = 5;

/**
 * The validation rule for the form of a document. It needs no variables and runs before the rules of GraphQL, some of which take
 * long over such documents: a document that is refused here is shown to them without its definitions.
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
    (context) => shortAliases(context, limits.aliasLimit * AVERAGE_ALIAS),
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

/** GraphQL compares each two fields of one name, whether they can be merged into one field of the answer. */
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

/** Refuses in literals what json.ts refuses in variables. */
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
