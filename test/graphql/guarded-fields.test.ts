import "reflect-metadata";
import {
  type AuthChecker,
  Authorized,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  UseMiddleware,
} from "type-graphql";
import { answer, forgetDecoratedClasses, refusing, schemaOf } from "./decorated-schema.js";

/* What decorators guard is guarded, whatever stands in for type-graphql's resolvers. Each test has classes of its own. */

beforeEach(forgetDecoratedClasses);

const nobody: AuthChecker = () => false;

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

test("a global middleware is run for every field", async () => {
  @Resolver()
  class Everywhere {
    @Query(() => String)
    plain() {
      return "secret";
    }
  }
  expect(await answer(await schemaOf([Everywhere], { globalMiddlewares: [refusing] }), "{ plain }")).toBe(
    "refused by the middleware",
  );
});

test("@Authorized refuses whom the checker refuses, and without a checker nothing starts", async () => {
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
  const schema = await schemaOf([SecretResolver, SecretClass], { authChecker: nobody });
  for (const query of ["{ secret { text } }", "{ whole }", "{ ofClass }"])
    expect([query, await answer(schema, query)]).toEqual([query, expect.stringMatching(/Access denied/)]);
  await expect(schemaOf([SecretResolver, SecretClass])).rejects.toThrow(
    /^@Authorized guards nothing without.*src\/graphql\/schema\.ts, or take the decorator from Secret\.text, SecretResolver\.whole, SecretClass\.$/,
  );
});
