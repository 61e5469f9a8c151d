import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getVariableValues,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";

/** What an operation is read with. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: { readonly [name: string]: unknown };
}

/** What an operation is read with; undefined for wrong variables, which the execution refuses, for it begins with them. */
export function readingOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: { readonly [name: string]: unknown } | undefined,
): Reading | undefined {
  const { coerced } = getVariableValues(schema, variableDefinitions, variables ?? {}, { maxErrors: 1 });
  if (coerced === undefined) return undefined;
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    schema,
    variables: coerced,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

/**
 * The fields that are resolved of an object of `type`, by the name they have in the answer: fragments written out, those
 * that are skipped left out. What two places ask for under one name is one field with two nodes, as in the execution.
 */
export function fieldsOf(
  reading: Reading,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();

  function add({ selections: nodes }: SelectionSetNode): void {
    for (const node of nodes) {
      if (isLeftOut(reading, node)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        const known = fields.get(name);
        if (known) known.push(node);
        else fields.set(name, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(reading, type, node.typeCondition?.name.value)) add(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = reading.fragments.get(node.name.value);
        if (fragment && applies(reading, type, fragment.typeCondition.name.value)) add(fragment.selectionSet);
      }
    }
  }

  for (const selection of selections) add(selection);
  return fields;
}

/** The definition of a field; undefined for `__typename`, which is never an object. */
export function definitionOf(
  { schema }: Reading,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function isLeftOut({ variables }: Reading, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
  );
}

function applies({ schema }: Reading, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
