import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { type GraphQLFieldResolver, GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { type BuildSchemaOptions, buildSchema, getMetadataStorage } from "type-graphql";
import { typeNameOf } from "./node.js";

type Storage = ReturnType<typeof getMetadataStorage>;
type ResolverClass = Storage["queries"][number]["target"];
type Handler = Storage["queries"][number] | Storage["fieldResolvers"][number];
type Param = NonNullable<Handler["params"]>[number];
type Instance = { readonly [method: string]: (...given: unknown[]) => unknown };

/**
 * Builds the schema of decorated classes, with plain resolvers where possible: those of type-graphql convert and validate the
 * arguments of each value again, in a promise of their own. A plain resolver calls the method with what graphql-js gives, which
 * has the types of the schema already; a field without a method is read from its object by graphql-js.
 *
 * Whatever needs more keeps the resolver of type-graphql, which is slower and does all that the decorators say: subscriptions;
 * what `@Authorized`, `@UseMiddleware`, a global middleware, a container or a validation concerns; methods
 * with `@Info`, a custom parameter, a part of the root or the context, or more than three parameters; arguments with methods;
 * methods and getters of an object type; renamed fields; resolver classes that extend others; fields that several methods answer.
 *
 * @throws Error that names the class and member where type-graphql would silently ignore a decorator.
 */
export async function buildPlainSchema(options: BuildSchemaOptions): Promise<GraphQLSchema> {
  refuseSilentLosses(getMetadataStorage(), options);
  const schema = await buildSchema(options);
  const { globalMiddlewares = [], container, validate, validateFn } = options;
  const concernsAll = globalMiddlewares.length > 0 || container || validate || validateFn;
  return concernsAll ? schema : withPlainResolvers(schema, options.resolvers);
}

function refuseSilentLosses(storage: Storage, { authChecker }: BuildSchemaOptions): void {
  const { authorizedFields, authorizedResolver, argumentTypes, fields } = storage;
  const authorized = [
    ...authorizedFields.map(({ target, fieldName }) => memberOf(target, fieldName)),
    ...authorizedResolver.map(({ target }) => target.name),
  ];
  // type-graphql refuses this on fields only; a whole class would go unguarded.
  if (authorized.length > 0 && !authChecker)
    throw new Error(
      `@Authorized guards nothing without an authChecker: give buildSchema one in src/graphql/schema.ts, or take the decorator from ${authorized.join(", ")}.`,
    );
  const argumentClasses = new Set(argumentTypes.map(({ target }) => target));
  const renamed = fields.filter(({ target, name, schemaName }) => argumentClasses.has(target) && name !== schemaName);
  // type-graphql looks for the value under the name of the property, but graphql-js stores it under that of the argument.
  for (const { target, name, schemaName } of renamed)
    throw new Error(
      `The value of ${memberOf(target, name)} would be lost, since its argument is named "${schemaName}": give the property that name.`,
    );
}

const memberOf = ({ name }: { readonly name: string }, member: string) => `${name}.${member}`;

function withPlainResolvers(schema: GraphQLSchema, listed: readonly ResolverClass[]): GraphQLSchema {
  const storage = getMetadataStorage();
  const types = [...storage.objectTypes, ...storage.interfaceTypes];
  const extended = new Set<unknown>(storage.resolverClasses.map(({ target }) => Object.getPrototypeOf(target)));
  const named = new Set(
    storage.interfaceTypes.filter(({ resolveType }) => resolveType === typeNameOf).map(({ name }) => name),
  );
  const instances = new Map<ResolverClass, Instance>();

  /** The classes of a type: its own, those of its interfaces, and all that these extend. */
  function classesOf(type: GraphQLObjectType): ReadonlySet<unknown> {
    const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    return new Set(types.filter(({ name }) => names.includes(name)).flatMap(({ target }) => [...chainOf(target)]));
  }

  function isPlain(handler: Handler): boolean {
    const { target, roles, middlewares = [], params = [] } = handler;
    if (!listed.includes(target) || extended.has(target) || Object.getPrototypeOf(target) !== Function.prototype)
      return false;
    return (
      !roles && middlewares.length === 0 && params.length <= MOST_PARAMETERS && params.every(isPlainParam(storage))
    );
  }

  /** The plain resolver of a root field; undefined where type-graphql keeps it. */
  function ofRoot(handlers: readonly Handler[], name: string): Resolve | undefined {
    const [handler, ...others] = handlers.filter(({ schemaName }) => schemaName === name);
    return handler && others.length === 0 && isPlain(handler) ? plain(handler, instances) : undefined;
  }

  /** The plain resolver of a field; null where graphql-js reads it from its object, undefined where type-graphql keeps it. */
  function ofField(type: GraphQLObjectType, name: string): Resolve | null | undefined {
    const classes = classesOf(type);
    const [handler, ...others] = storage.fieldResolvers.filter(
      ({ schemaName, methodName, getObjectType }) =>
        (schemaName === name || methodName === name) && classes.has(getObjectType?.()),
    );
    if (handler) {
      const itsOwn = handler.kind === "external" && handler.methodName === name && handler.schemaName === name;
      return others.length === 0 && itsOwn && isPlain(handler) ? plain(handler, instances) : undefined;
    }
    const fields = storage.fields.filter(({ target, schemaName }) => schemaName === name && classes.has(target));
    const asIs = fields.every(
      ({ name: property, roles, middlewares = [] }) => property === name && !roles && middlewares.length === 0,
    );
    return asIs ? null : undefined;
  }

  return mapSchema(schema, {
    [MapperKind.QUERY_ROOT_FIELD]: (field, name) => resolved(field, ofRoot(storage.queries, name)),
    [MapperKind.MUTATION_ROOT_FIELD]: (field, name) => resolved(field, ofRoot(storage.mutations, name)),
    [MapperKind.SUBSCRIPTION_ROOT_FIELD]: () => undefined,
    [MapperKind.OBJECT_FIELD]: (field, name, typeName) =>
      resolved(field, ofField(schema.getType(typeName) as GraphQLObjectType, name)),
    // The `resolveType` of type-graphql is asynchronous.
    [MapperKind.INTERFACE_TYPE]: (type) =>
      named.has(type.name) ? new GraphQLInterfaceType({ ...type.toConfig(), resolveType: typeNameOf }) : undefined,
  });
}

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** The field with another resolver, or for null with that of graphql-js; undefined leaves it unchanged. */
function resolved<F extends { resolve?: unknown }>({ resolve, ...field }: F, by: Resolve | null | undefined) {
  if (by === undefined) return undefined;
  return by === null ? field : { ...field, resolve: by };
}

/** A class and those that it extends. */
function* chainOf(target: unknown): Generator<unknown> {
  for (let one = target; typeof one === "function" && one !== Function.prototype; one = Object.getPrototypeOf(one))
    yield one;
}

const MOST_PARAMETERS = 3;

/** Whether a parameter can be given what graphql-js gives, unchanged. */
function isPlainParam(storage: Storage): (param: Param) => boolean {
  return (param) => {
    switch (param.kind) {
      case "root":
      case "context":
        return param.propertyName === undefined;
      case "args":
      case "arg":
        return !param.validateFn && !param.validateSettings && isData(storage, param.getType());
      default:
        return false;
    }
  };
}

/**
 * Whether a class of arguments, and the classes of its fields, have only fields, without methods and initial values. Any other
 * type does.
 */
function isData(storage: Storage, type: unknown, seen = new Set<unknown>()): boolean {
  const made = [...storage.argumentTypes, ...storage.inputTypes].find(({ target }) => target === type)?.target;
  if (made === undefined || seen.has(made)) return true;
  seen.add(made);
  const chain = [...chainOf(made)] as ResolverClass[];
  const members = chain.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
  if (members.some((name) => name !== "constructor")) return false;
  if (Object.values(Reflect.construct(made, [])).some((value) => value !== undefined)) return false;
  const own = storage.fields.filter(({ target }) => chain.includes(target));
  return own.every(({ getType }) => isData(storage, getType(), seen));
}

/** A method of a resolver class as a resolver of graphql-js. */
function plain({ target, methodName, params = [] }: Handler, instances: Map<ResolverClass, Instance>): Resolve {
  const instance = instances.get(target) ?? (Reflect.construct(target, []) as Instance);
  instances.set(target, instance);
  const method = instance[methodName]?.bind(instance) ?? missing(target, methodName);
  const [first = noParameter, second = noParameter, third = noParameter] = [...params]
    .sort((a, b) => a.index - b.index)
    .map(valueFor);
  // Written out, because it runs for every value.
  return (root, args, context) =>
    method(first(root, args, context), second(root, args, context), third(root, args, context));
}

type ParameterValue = (root: unknown, args: { readonly [name: string]: unknown }, context: unknown) => unknown;

const noParameter: ParameterValue = () => undefined;

/** The value that a parameter of a method is given. */
function valueFor(param: Param): ParameterValue {
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

function missing(target: ResolverClass, method: string): never {
  throw new Error(`${memberOf(target, method)} is no method.`);
}
