import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { type GraphQLFieldResolver, GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { typeNameOf } from "./node.js";

type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["queries"][number];
type FieldHandler = Storage["fieldResolvers"][number];
type Decorated = Handler | FieldHandler;
type Instance = { readonly [method: string]: (...given: unknown[]) => unknown };
type Instances = Map<Decorated["target"], Instance>;

/**
 * Takes type-graphql out of the way of the values, where nothing but the value is asked of it: it converts and validates the
 * arguments of each in a promise of their own, and waits to hear of which type an object is. Here a resolver is called with
 * what graphql-js gives, which is of the types of the schema already, and a field that no resolver answers is read from its
 * object by graphql-js.
 *
 * What asks for more keeps the resolver that type-graphql made for it: whatever is guarded by `@Authorized` or
 * `@UseMiddleware`, is a subscription, validates an argument, takes `@Info`, a parameter of its own or arguments with methods,
 * or is a method or getter of the object type itself. It is slower, and does all that its decorators say.
 */
export function withPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  const storage = getMetadataStorage();
  const { queries, mutations, fieldResolvers, objectTypes, interfaceTypes } = storage;
  const types = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [name, target]));
  const names = new Map([...types].map(([name, target]) => [target as unknown, name]));
  const instances: Instances = new Map();

  /** The methods that answer a field: of a type those of its interfaces, too. */
  function methodsOf(type: GraphQLObjectType, name: string): readonly Decorated[] {
    if (type.name === schema.getQueryType()?.name) return queries.filter(({ schemaName }) => schemaName === name);
    if (type.name === schema.getMutationType()?.name) return mutations.filter(({ schemaName }) => schemaName === name);
    const owners: unknown[] = [type.name, ...type.getInterfaces().map((one) => one.name)];
    return fieldResolvers.filter(
      ({ schemaName, getObjectType }) => schemaName === name && owners.includes(names.get(getObjectType?.())),
    );
  }

  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]({ resolve, ...field }, name, typeName) {
      if (typeName === schema.getSubscriptionType()?.name) return undefined;
      const methods = methodsOf(schema.getType(typeName) as GraphQLObjectType, name);
      // Which of several it takes is left to type-graphql.
      if (methods.length > 1) return undefined;
      const [method] = methods;
      if (method) return asksForMore(method) ? undefined : { ...field, resolve: plain(method, instances) };
      return isGuarded(storage, types.get(typeName), name) ? undefined : field;
    },
    [MapperKind.INTERFACE_TYPE]: (type) => new GraphQLInterfaceType({ ...type.toConfig(), resolveType: typeNameOf }),
  });
}

/**
 * Refuses `@Authorized` as long as nobody checks it: type-graphql refuses it on fields, and lets a whole class pass unguarded.
 *
 * @throws Error that names what is decorated.
 */
export function refuseUnguarded({ authorizedFields, authorizedResolver }: Storage): void {
  const decorated = [
    ...authorizedFields.map(({ target, fieldName }) => `${(target as { name: string }).name}.${fieldName}`),
    ...authorizedResolver.map(({ target }) => (target as { name: string }).name),
  ];
  if (decorated.length > 0)
    throw new Error(
      `@Authorized guards nothing here, for no authChecker is given to type-graphql: give buildSchema one in src/graphql/schema.ts, or take the decorator from ${decorated.join(", ")}.`,
    );
}

/** Whether a field that no method answers is guarded, in its own class or in one that it extends. */
function isGuarded({ fields }: Storage, target: Decorated["target"] | undefined, name: string): boolean {
  for (let owner: unknown = target; typeof owner === "function"; owner = Object.getPrototypeOf(owner)) {
    const own = fields.filter((field) => field.target === owner && field.schemaName === name);
    if (own.some(({ roles, middlewares = [] }) => roles || middlewares.length > 0)) return true;
  }
  return false;
}

/** Whether a method asks for anything but to be called with what graphql-js gives. */
function asksForMore(method: Decorated): boolean {
  const { roles, middlewares = [], params = [] } = method;
  if (roles || middlewares.length > 0 || params.length > MOST_PARAMETERS) return true;
  // A method or a getter of the object type itself, which wants an instance of it.
  if ("kind" in method && method.kind !== "external") return true;
  return params.some(needsConversion);
}

const MOST_PARAMETERS = 3;

function needsConversion(param: NonNullable<Decorated["params"]>[number]): boolean {
  switch (param.kind) {
    case "root":
    case "context":
      return param.propertyName !== undefined;
    case "args":
    case "arg": {
      if (param.validateFn || param.validateSettings) return true;
      const type: unknown = param.getType();
      return typeof type === "function" && hasMethods(type);
    }
    default:
      return true;
  }
}

/** Whether objects of a class have more than their fields: what graphql-js gives has not. Built-in classes stand for scalars. */
function hasMethods(type: { readonly prototype?: unknown }): boolean {
  if ([String, Number, Boolean, Date].includes(type as never)) return false;
  for (let own = type.prototype; own && own !== Object.prototype; own = Object.getPrototypeOf(own))
    if (Object.getOwnPropertyNames(own).some((name) => name !== "constructor")) return true;
  return false;
}

/** The method of a resolver class as graphql-js calls it. */
function plain(
  { target, methodName, params = [] }: Decorated,
  instances: Instances,
): GraphQLFieldResolver<unknown, unknown> {
  const instance = instances.get(target) ?? new (target as unknown as new () => Instance)();
  instances.set(target, instance);
  const method = instance[methodName]?.bind(instance) ?? missing(methodName);
  // Three at most: `asksForMore`.
  const [first = nothing, second = nothing, third = nothing] = [...params].sort((a, b) => a.index - b.index).map(giver);
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
      throw new Error(`A plain resolver has no parameter of the kind "${param.kind}".`);
  }
}

function missing(method: string): never {
  throw new Error(`A resolver class has no method "${method}".`);
}
