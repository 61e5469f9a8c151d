// The decorators of the classes below need it when they run.
import "reflect-metadata";
import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { GraphQLObjectType, type GraphQLSchema } from "graphql";
import { type BuildSchemaOptions, buildSchema as buildDecorated, getMetadataStorage } from "type-graphql";
import type { Catalogue } from "../domain/catalogue.js";
import { CustomerShape } from "./customer.js";
import { EntityShape } from "./entity.js";
import { registerCatalogue } from "./enums.js";
import { FactShape } from "./fact.js";
import { FORM_SHAPES } from "./form-shapes.js";
import { KIND_SHAPES } from "./kind-shapes.js";
import { NodeShape } from "./node.js";
import { buildPlainSchema } from "./plain-resolvers.js";
import { ProviderShape } from "./provider.js";
import { ROOT_ONLY } from "./view.js";

// The nouns of the API, each with its fields and its queries.
import "./catalogue.js";
import "./company.js";
import "./document-fields.js";
import "./entity-fields.js";
import "./evidence.js";
import "./exposure.js";
import "./facility.js";
import "./figure.js";
import "./government.js";
import "./group.js";
import "./neighborhood.js";
import "./node-fields.js";
import "./occurrence.js";
import "./paths.js";
import "./person.js";
import "./policy.js";
import "./product.js";
import "./region.js";
import "./relationship.js";
import "./search-facts.js";
import "./search.js";
import "./statistics.js";
import "./switch.js";
import "./tally.js";
import "./timeline.js";
import "./topic.js";

/** The schema of the API, with the fact types of a catalogue. */
export async function buildSchema(catalogue: Catalogue): Promise<GraphQLSchema> {
  return withQueriesOnView(await buildPlainSchema(decorated(catalogue)));
}

/** The same schema with the resolvers of type-graphql, whose cost `npm run bench:serve` measures. */
export async function buildDecoratedSchema(catalogue: Catalogue): Promise<GraphQLSchema> {
  return withQueriesOnView(await buildDecorated(decorated(catalogue)));
}

function decorated(catalogue: Catalogue): BuildSchemaOptions {
  registerCatalogue(catalogue);
  return {
    // Every class that the imports above decorated with @Resolver.
    resolvers: getMetadataStorage().resolverClasses.map(({ target }) => target) as unknown as readonly [
      never,
      ...never[],
    ],
    // Types that no field returns by name, only through an interface.
    orphanedTypes: [
      NodeShape,
      EntityShape,
      CustomerShape,
      ProviderShape,
      FactShape,
      ...Object.values(KIND_SHAPES),
      ...Object.values(FORM_SHAPES),
    ],
    validate: false,
    // View still lacks fields here; the server checks the finished schema.
    skipCheck: true,
  };
}

const QUERY =
  "The questions. At the root they are answered as of today, with all that is published and recorded; below `asOf`, in any other view. An omitted argument excludes nothing; an empty list of what is wanted matches nothing. Where a list would be empty because a key is unknown, that is an error that names the nearest keys. `language` selects the best text by RFC 4647 lookup, with the script that a tag implies (zh-TW is traditional): that very tag, its language in its script, its language, English, or the first there is. A malformed tag is an error.";

/**
 * Adds the queries to View. View is a type of its own because clients' caches merge all objects of type Query into one and
 * would mix the views.
 */
function withQueriesOnView(schema: GraphQLSchema): GraphQLSchema {
  const questions = schema.getQueryType()?.toConfig().fields ?? {};
  const below = Object.fromEntries(Object.entries(questions).filter(([name]) => !ROOT_ONLY.includes(name)));
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE](type) {
      const { fields: own, ...config } = type.toConfig();
      if (type.name === "Query") return new GraphQLObjectType({ ...config, fields: own, description: QUERY });
      if (type.name !== "View") return undefined;
      return new GraphQLObjectType({ ...config, fields: { ...own, ...below } });
    },
  });
}
