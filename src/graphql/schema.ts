// type-graphql asks for it when the decorators of the classes below run.
import "reflect-metadata";
import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { GraphQLObjectType, type GraphQLSchema } from "graphql";
import { buildSchema as buildDecorated, getMetadataStorage } from "type-graphql";
import type { Catalogue } from "../domain/catalogue.js";
import { registerCatalogue } from "./enums.js";
import { refuseUnguarded, withPlainResolvers } from "./plain-resolvers.js";
import { DocumentResolver, EvidenceResolver, RelationshipEdgeResolver } from "./resolvers/documents.js";
import { EntityResolver, NameResolver } from "./resolvers/entities.js";
import { FactResolver, FigureResolver, OccurrenceResolver, RelationshipResolver } from "./resolvers/facts.js";
import {
  FacilityResolver,
  GovernmentResolver,
  GroupResolver,
  PersonResolver,
  ProductResolver,
} from "./resolvers/kinds.js";
import { ListResolver } from "./resolvers/lists.js";
import { DocumentIdResolver, EntityIdResolver, FactIdResolver, ViewIdResolver } from "./resolvers/nodes.js";
import {
  CompanyResolver,
  CustomerResolver,
  PolicyResolver,
  ProviderResolver,
  RegionResolver,
} from "./resolvers/roles.js";
import { ROOT_ONLY, RootResolver } from "./resolvers/root.js";
import {
  CompanySayerResolver,
  GovernmentSayerResolver,
  GroupSayerResolver,
  PersonSayerResolver,
} from "./resolvers/said.js";
import { SearchResolver } from "./resolvers/search.js";
import { SearchFactsResolver } from "./resolvers/search-facts.js";
import { FactTypeInfoResolver, ScopeResolver, StatisticsResolver } from "./resolvers/statistics.js";
import { SwitchResolver } from "./resolvers/switches.js";
import { EntityTimelineResolver, TimelineResolver } from "./resolvers/timeline.js";
import {
  ExposureResolver,
  HopResolver,
  PathResolver,
  SubgraphResolver,
  TallyValueResolver,
  TraversalResolver,
} from "./resolvers/traversal.js";
import { CustomerShape, EntityShape, KIND_SHAPES, ProviderShape } from "./shapes/entities.js";
import { FactShape, FORM_SHAPES } from "./shapes/facts.js";
import { NodeShape } from "./shapes/node.js";

/** The schema of the API, with the fact types of a catalogue. */
export async function buildSchema(catalogue: Catalogue): Promise<GraphQLSchema> {
  return withQuestionsBelowView(withPlainResolvers(await decorated(catalogue)));
}

/** The same with the resolvers as type-graphql makes them: it answers the same, and `npm run bench:serve` measures what it costs. */
export async function buildDecoratedSchema(catalogue: Catalogue): Promise<GraphQLSchema> {
  return withQuestionsBelowView(await decorated(catalogue));
}

async function decorated(catalogue: Catalogue): Promise<GraphQLSchema> {
  registerCatalogue(catalogue);
  refuseUnguarded(getMetadataStorage());
  return buildDecorated({
    resolvers: [
      RootResolver,
      ListResolver,
      SearchResolver,
      SearchFactsResolver,
      TraversalResolver,
      TimelineResolver,
      EntityTimelineResolver,
      PathResolver,
      HopResolver,
      SubgraphResolver,
      ExposureResolver,
      TallyValueResolver,
      StatisticsResolver,
      ScopeResolver,
      FactTypeInfoResolver,
      EntityIdResolver,
      FactIdResolver,
      DocumentIdResolver,
      ViewIdResolver,
      EntityResolver,
      NameResolver,
      CustomerResolver,
      ProviderResolver,
      CompanyResolver,
      PolicyResolver,
      RegionResolver,
      GovernmentResolver,
      PersonResolver,
      ProductResolver,
      GroupResolver,
      FacilityResolver,
      PersonSayerResolver,
      CompanySayerResolver,
      GovernmentSayerResolver,
      GroupSayerResolver,
      FactResolver,
      RelationshipResolver,
      SwitchResolver,
      FigureResolver,
      OccurrenceResolver,
      DocumentResolver,
      EvidenceResolver,
      RelationshipEdgeResolver,
    ],
    // Types that no field names, and that an interface is answered with.
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
    // View has not all of its fields yet; the server checks the schema that it is given.
    skipCheck: true,
  });
}

const QUERY =
  "The questions. At the root they are answered as of today, with all that is published and recorded; below `asOf`, in any other view. An argument that is left out leaves nothing out, and an empty list of what is wanted wants nothing. A key that the graph does not have is an error that names those that come nearest, where a list would be empty for it.";

/**
 * Gives View the questions of Query. View is a type of its own, for clients' caches merge all objects of type Query into
 * one and would mix the views.
 */
function withQuestionsBelowView(schema: GraphQLSchema): GraphQLSchema {
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
