import "reflect-metadata";
import { type GraphQLResolveInfo, parse, subscribe } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  createParameterDecorator,
  Directive,
  Extensions,
  Field,
  FieldResolver,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { answer, forgetDecoratedClasses, schemaOf } from "./decorated-schema.js";

/* What stands in for type-graphql's resolvers does all that the decorators say. Each test has classes of its own. */

beforeEach(forgetDecoratedClasses);

/** What every topic gives. */
async function* counting() {
  yield 1;
  yield 2;
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
  const schema = await schemaOf([WithSubscription], { pubSub: { publish() {}, subscribe: counting } });
  const stream = await subscribe({ schema, document: parse("subscription { doubled }") });
  const delivered: unknown[] = [];
  for await (const { data } of stream as AsyncIterable<{ data: { doubled: number } }>) delivered.push(data.doubled);
  expect(delivered).toEqual([2, 4]);
});

test("methods get info, custom parameters, parts of the root and of the context, and more than three parameters", async () => {
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

test("an omitted argument has its default, by its decorator or by the initial value of its property", async () => {
  @ArgsType()
  class Defaults {
    @Field(() => Int, { defaultValue: 2 })
    decorated!: number;
    @Field(() => Int)
    initial: number = 3;
  }
  @Resolver()
  class DefaultsResolver {
    @Query(() => [Int])
    ofClass(@Args(() => Defaults) { decorated, initial }: Defaults) {
      return [decorated, initial];
    }
    @Query(() => Int)
    single(@Arg("given", () => Int, { defaultValue: 4 }) given: number) {
      return given;
    }
  }
  const schema = await schemaOf([DefaultsResolver]);
  expect(await answer(schema, "{ ofClass single }")).toEqual({ ofClass: [2, 3], single: 4 });
  expect(await answer(schema, "{ ofClass(initial: 7) single(given: 5) }")).toEqual({ ofClass: [2, 7], single: 5 });
});

test("an input type inside another has its methods", async () => {
  @InputType()
  class Inner {
    @Field(() => Int)
    number!: number;
    doubled() {
      return 2 * this.number;
    }
  }
  @InputType()
  class Outer {
    @Field(() => Inner)
    inner!: Inner;
  }
  @Resolver()
  class NestedResolver {
    @Query(() => Int)
    nested(@Arg("outer", () => Outer) { inner }: Outer) {
      return inner.doubled();
    }
  }
  expect(await answer(await schemaOf([NestedResolver]), "{ nested(outer: { inner: { number: 2 } }) }")).toEqual({
    nested: 4,
  });
});

test("directives, deprecations and extensions stay where they are declared", async () => {
  @Resolver()
  class Marked {
    @Directive("@internal")
    @Extensions({ cost: 1 })
    @Query(() => Int, { deprecationReason: "Ask for two." })
    one() {
      return 1;
    }
  }
  const field = (await schemaOf([Marked])).getQueryType()?.getFields().one;
  expect(field?.astNode?.directives?.map(({ name }) => name.value)).toEqual(["internal"]);
  expect(field).toMatchObject({ deprecationReason: "Ask for two.", extensions: { cost: 1 } });
});
