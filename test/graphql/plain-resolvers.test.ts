import "reflect-metadata";
import { type GraphQLResolveInfo, type GraphQLSchema, graphql, parse, subscribe } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  type AuthChecker,
  Authorized,
  buildSchema,
  Ctx,
  createParameterDecorator,
  Field,
  FieldResolver,
  getMetadataStorage,
  Info,
  Int,
  type MiddlewareFn,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
  UseMiddleware,
} from "type-graphql";
import { refuseUnguarded, withPlainResolvers } from "../../src/graphql/plain-resolvers.js";

/* What stands in for type-graphql's resolvers does all that the decorators say. Each test has classes of its own. */

const refusing: MiddlewareFn = () => {
  throw new Error("refused by the middleware");
};
/** What every topic gives. */
async function* counting() {
  yield 1;
  yield 2;
}
const nobody: AuthChecker = () => false;

async function schemaOf(resolvers: readonly object[], authChecker?: AuthChecker): Promise<GraphQLSchema> {
  const [first, ...more] = resolvers as [never, ...never[]];
  const schema = await buildSchema({
    resolvers: [first, ...more],
    validate: false,
    pubSub: { publish() {}, subscribe: counting },
    ...(authChecker && { authChecker }),
  });
  return withPlainResolvers(schema);
}

/** The data of an operation, or the message of its first error. */
async function answer(schema: GraphQLSchema, source: string, contextValue: object = {}): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, contextValue });
  return errors?.[0]?.message ?? JSON.parse(JSON.stringify(data));
}

test("queries, their arguments, the context and fields of objects are answered", async () => {
  @ObjectType()
  class Plain {
    @Field(() => String)
    given!: string;
    @Field(() => Int)
    length!: number;
  }
  @Resolver(() => Plain)
  class PlainResolver {
    @Query(() => Plain)
    plain(@Arg("given", () => String) given: string) {
      return { given };
    }
    @FieldResolver(() => Int)
    length(@Root() { given }: Plain, @Ctx() { more }: { more: number }) {
      return given.length + more;
    }
  }
  const schema = await schemaOf([PlainResolver]);
  expect(await answer(schema, '{ plain(given: "four") { given length } }', { more: 1 })).toEqual({
    plain: { given: "four", length: 5 },
  });
});

test("a mutation is answered by its method", async () => {
  @Resolver()
  class WithMutation {
    @Query(() => Int)
    one() {
      return 1;
    }
    @Mutation(() => Int)
    add(@Arg("a", () => Int) a: number, @Arg("b", () => Int) b: number) {
      return a + b;
    }
  }
  const schema = await schemaOf([WithMutation]);
  expect(await answer(schema, "mutation { add(a: 1, b: 2) }")).toEqual({ add: 3 });
});

test("a subscription delivers what its topic gives, through its method", async () => {
  @Resolver()
  class WithSubscription {
    @Query(() => Int)
    two() {
      return 2;
    }
    @Subscription(() => Int, { topics: "numbers" })
    doubled(@Root() value: number) {
      return 2 * value;
    }
  }
  const schema = await schemaOf([WithSubscription]);
  const stream = await subscribe({ schema, document: parse("subscription { doubled }") });
  const delivered: unknown[] = [];
  for await (const { data } of stream as AsyncIterable<{ data: { doubled: number } }>) delivered.push(data.doubled);
  expect(delivered).toEqual([2, 4]);
});

test("a middleware of a query, of a field, of a plain field and of a whole class is run", async () => {
  @ObjectType()
  class Watched {
    @UseMiddleware(refusing)
    @Field(() => String)
    plain!: string;
    @Field(() => String)
    answered!: string;
  }
  @Resolver(() => Watched)
  class WatchedResolver {
    @Query(() => Watched)
    watched() {
      return { plain: "secret" };
    }
    @UseMiddleware(refusing)
    @Query(() => String)
    guarded() {
      return "secret";
    }
    @UseMiddleware(refusing)
    @FieldResolver(() => String)
    answered() {
      return "secret";
    }
  }
  @UseMiddleware(refusing)
  @Resolver()
  class GuardedClass {
    @Query(() => String)
    ofClass() {
      return "secret";
    }
  }
  const schema = await schemaOf([WatchedResolver, GuardedClass]);
  for (const query of ["{ guarded }", "{ ofClass }", "{ watched { plain } }", "{ watched { answered } }"])
    expect([query, await answer(schema, query)]).toEqual([query, "refused by the middleware"]);
});

test("a middleware of a field that a type inherits is run", async () => {
  @ObjectType()
  class Base {
    @UseMiddleware(refusing)
    @Field(() => String)
    inherited!: string;
  }
  @ObjectType()
  class Derived extends Base {}
  @Resolver()
  class DerivedResolver {
    @Query(() => Derived)
    derived() {
      return { inherited: "secret" };
    }
  }
  expect(await answer(await schemaOf([DerivedResolver]), "{ derived { inherited } }")).toBe(
    "refused by the middleware",
  );
});

test("info, parameters of a program's own, parts of the root and of the context, and more than three parameters are given", async () => {
  const twiceTheNumber = () => createParameterDecorator(({ args }) => 2 * (args.number as number));
  @ObjectType()
  class Given {
    @Field(() => Int)
    number!: number;
    @Field(() => String)
    told!: string;
  }
  @Resolver(() => Given)
  class GivenResolver {
    @Query(() => Given)
    given(@Arg("number", () => Int) _number: number, @twiceTheNumber() twice: number) {
      return { number: twice };
    }
    @FieldResolver(() => String)
    told(
      @Root("number") number: number,
      @Ctx("name") name: string,
      @Info() info: GraphQLResolveInfo,
      @Arg("end", () => String) end: string,
    ) {
      return `${name} ${info.fieldName} ${number}${end}`;
    }
  }
  const schema = await schemaOf([GivenResolver]);
  expect(await answer(schema, '{ given(number: 2) { number told(end: ".") } }', { name: "It" })).toEqual({
    given: { number: 4, told: "It told 4." },
  });
});

test("an argument is validated, arguments with methods have them, and a method of an object type has its object", async () => {
  @ArgsType()
  class Interval {
    @Field(() => Int)
    from!: number;
    @Field(() => Int)
    to!: number;
    length() {
      return this.to - this.from;
    }
  }
  @ObjectType()
  class Own {
    @Field(() => Int)
    number!: number;
    @Field(() => Int)
    next(): number {
      return this.number + 1;
    }
    @Field(() => Int)
    get doubled(): number {
      return 2 * this.number;
    }
  }
  const validateFn = () => {
    throw new Error("refused as an argument");
  };
  @Resolver()
  class OwnResolver {
    @Query(() => Own)
    own(@Args(() => Interval) interval: Interval) {
      return { number: interval.length() };
    }
    @Query(() => Int)
    checked(@Arg("number", () => Int, { validateFn }) number: number) {
      return number;
    }
  }
  const schema = await schemaOf([OwnResolver]);
  expect(await answer(schema, "{ own(from: 2, to: 5) { number next doubled } }")).toEqual({
    own: { number: 3, next: 4, doubled: 6 },
  });
  expect(await answer(schema, "{ checked(number: 1) }")).toBe("refused as an argument");
});

// Last, for the decorators stay in type-graphql's one store.
test("what is authorized is refused to whom the checker refuses, and without a checker nothing starts", async () => {
  @ObjectType()
  class Secret {
    @Authorized()
    @Field(() => String, { nullable: true })
    text!: string;
  }
  @Resolver(() => Secret)
  class SecretResolver {
    @Query(() => Secret)
    secret() {
      return { text: "secret" };
    }
    @Authorized()
    @Query(() => String, { nullable: true })
    whole() {
      return "secret";
    }
  }
  @Authorized("admin")
  @Resolver()
  class SecretClass {
    @Query(() => String, { nullable: true })
    ofClass() {
      return "secret";
    }
  }
  const schema = await schemaOf([SecretResolver, SecretClass], nobody);
  for (const query of ["{ secret { text } }", "{ whole }", "{ ofClass }"])
    expect([query, await answer(schema, query)]).toEqual([query, expect.stringMatching(/Access denied/)]);
  expect(() => refuseUnguarded(getMetadataStorage())).toThrow(
    /^@Authorized guards nothing here.*src\/graphql\/schema\.ts, or take the decorator from Secret\.text, SecretResolver\.whole, SecretClass\.$/,
  );
});
