import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { type GraphQLFieldResolver, GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { typeNameOf } from "./shapes/node.js";

type Decorated = ReturnType<typeof getMetadataStorage>["queries" | "fieldResolvers"][number];
type Instance = { readonly [method: string]: (...given: unknown[]) => unknown };
type Instances = Map<Decorated["target"], Instance>;

/**
 * Takes type-graphql out of the way of the values: it converts and validates the arguments of each in a promise of their own,
 * and waits to hear of which type an object is. Here a resolver is called with what graphql-js gives, which is of the types of
 * the schema already, and a field that no resolver answers is read from its object by graphql-js.
 */
export function withPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  const { queries, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const names = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target as unknown, name]));
  const instances: Instances = new Map();

  /** The methods that answer a field: of a type those of its interfaces, too. */
  function methodsOf(type: GraphQLObjectType, name: string): readonly Decorated[] {
    if (type.name === "Query") return queries.filter(({ schemaName }) => schemaName === name);
    const owners: unknown[] = [type.name, ...type.getInterfaces().map((one) => one.name)];
    return fieldResolvers.filter(
      ({ methodName, getObjectType }) => methodName === name && owners.includes(names.get(getObjectType?.())),
    );
  }

  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]({ resolve, ...field }, name, typeName) {
      const methods = methodsOf(schema.getType(typeName) as GraphQLObjectType, name);
      // Which of several it takes is left to type-graphql.
      if (methods.length > 1) return undefined;
      return methods[0] ? { ...field, resolve: plain(methods[0], instances) } : field;
    },
    [MapperKind.INTERFACE_TYPE]: (type) => new GraphQLInterfaceType({ ...type.toConfig(), resolveType: typeNameOf }),
  });
}

/** The method of a resolver class as graphql-js calls it. */
function plain(
  { target, methodName, params = [] }: Decorated,
  instances: Instances,
): GraphQLFieldResolver<unknown, unknown> {
  const instance = instances.get(target) ?? new (target as unknown as new () => Instance)();
  instances.set(target, instance);
  const method = instance[methodName]?.bind(instance) ?? missing(methodName);
  const [first = nothing, second = nothing, third = nothing, ...more] = [...params]
    .sort((a, b) => a.index - b.index)
    .map(giver);
  if (more.length > 0) throw new Error(`The resolver ${methodName} has more than three parameters.`);
  // Written out, because it runs for every value.
  return (root, args, context) =>
    method(first(root, args, context), second(root, args, context), third(root, args, context));
}

type Give = (root: unknown, args: { readonly [name: string]: unknown }, context: unknown) => unknown;

const nothing: Give = () => undefined;

/** What one parameter of a method is given. */
function giver(param: NonNullable<Decorated["params"]>[number]): Give {
  switch (param.kind) {
    case "root":
      return (root) => root;
    case "context":
      return (_root, _args, context) => context;
    case "args":
      return (_root, args) => args;
    case "arg":
      return (_root, args) => args[param.name];
    default:
      throw new Error(`A resolver here has no parameter of the kind "${param.kind}".`);
  }
}

function missing(method: string): never {
  throw new Error(`A resolver class has no method "${method}".`);
}
