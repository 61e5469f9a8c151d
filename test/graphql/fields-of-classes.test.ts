import "reflect-metadata";
import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { answer, forgetDecoratedClasses, schemaOf } from "./decorated-schema.js";

/* Which method or property answers a field: of classes that extend others, are renamed or are not listed. Each test has classes of its own. */

beforeEach(forgetDecoratedClasses);

test("a field is answered under its name in the schema, whatever its property or method is called", async () => {
  @ObjectType()
  class Renamed {
    @Field(() => Int, { name: "shown" })
    kept!: number;
  }
  @Resolver(() => Renamed)
  class RenamedResolver {
    @Query(() => Renamed, { name: "asked" })
    renamed() {
      return { kept: 1 };
    }
    @FieldResolver(() => Int, { name: "computed" })
    two() {
      return 2;
    }
  }
  expect(await answer(await schemaOf([RenamedResolver]), "{ asked { shown computed } }")).toEqual({
    asked: { shown: 1, computed: 2 },
  });
});

test("an argument whose value type-graphql would lose is refused at the start", async () => {
  @ArgsType()
  class Lost {
    @Field(() => Int, { name: "shown" })
    kept!: number;
  }
  @Resolver()
  class LostResolver {
    @Query(() => Int)
    lost(@Args(() => Lost) { kept }: Lost) {
      return kept;
    }
  }
  await expect(schemaOf([LostResolver])).rejects.toThrow(
    'The value of Lost.kept would be lost, since its argument is named "shown": give the property that name.',
  );
});

test("a field that an object type inherits is answered by the resolver of the type that it extends", async () => {
  @ObjectType()
  class Extended {
    @Field(() => Int)
    number!: number;
  }
  @ObjectType()
  class Extending extends Extended {}
  @Resolver(() => Extended)
  class ExtendedResolver {
    @Query(() => Extending)
    extending() {
      return { number: 1 };
    }
    @FieldResolver(() => Int)
    next(@Root() { number }: Extended) {
      return number + 1;
    }
  }
  expect(await answer(await schemaOf([ExtendedResolver]), "{ extending { next } }")).toEqual({
    extending: { next: 2 },
  });
});

test("the methods of a resolver class that is extended run on the class that extends it", async () => {
  @Resolver()
  abstract class Extended {
    abstract readonly word: string;
    @Query(() => String)
    inherited() {
      return this.word;
    }
  }
  @Resolver()
  class Extending extends Extended {
    readonly word = "its own";
  }
  expect(await answer(await schemaOf([Extending]), "{ inherited }")).toEqual({ inherited: "its own" });
});

test("a resolver class that is not listed answers nothing", async () => {
  @ObjectType()
  class Item {
    @Field(() => String)
    word!: string;
  }
  @Resolver(() => Item)
  class Listed {
    @Query(() => Item)
    item() {
      return { word: "read" };
    }
  }
  @Resolver(() => Item)
  class Unlisted {
    @FieldResolver(() => String)
    word() {
      return "answered";
    }
  }
  expect(Unlisted.name).toBe("Unlisted");
  expect(await answer(await schemaOf([Listed]), "{ item { word } }")).toEqual({ item: { word: "read" } });
});

test("an interface asks its own function for the type of an object", async () => {
  @InterfaceType({ resolveType: ({ legs }) => (legs === 2 ? "Bird" : "Dog") })
  abstract class Animal {
    @Field(() => Int)
    legs!: number;
  }
  @ObjectType({ implements: Animal })
  class Bird extends Animal {}
  @ObjectType({ implements: Animal })
  class Dog extends Animal {}
  @Resolver()
  class AnimalResolver {
    @Query(() => [Animal])
    animals() {
      return [{ legs: 2 }, { legs: 4 }];
    }
  }
  const schema = await schemaOf([AnimalResolver], { orphanedTypes: [Bird, Dog] });
  expect(await answer(schema, "{ animals { __typename } }")).toEqual({
    animals: [{ __typename: "Bird" }, { __typename: "Dog" }],
  });
});
