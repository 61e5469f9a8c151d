import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Entity } from "../../graph/entities/entities.js";
import { bestRelated, namedRelationships } from "../../graph/facts/relationships.js";
import { factsOf } from "../../graph/lists/fact-lists.js";
import { regionAround, regionsWithin } from "../../graph/lists/regions.js";
import { switchesOf } from "../../graph/lists/switches.js";
import { kindsAsked, kindsInRole } from "../../graph/reading/kinds-asked.js";
import { BEST_TYPES, NAMED_TYPES } from "../../graph/reading/named-types.js";
import { FiguresArgs, LocatedArgs, PhasedPageArgs } from "../arguments.js";
import type { Context } from "../context.js";
import { answer, PageArgs } from "../paging.js";
import {
  FigureConnectionShape,
  RegionConnectionShape,
  RelationshipConnectionShape,
  SwitchConnectionShape,
} from "../shapes/connections.js";
import { CompanyShape, CustomerShape, PolicyShape, ProviderShape, RegionShape } from "../shapes/entities.js";

@Resolver(() => CustomerShape)
export class CustomerResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Whose customer it is (CUSTOMER_OF)." })
  providers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.customers, "OUT", args));
  }

  @FieldResolver(() => SwitchConnectionShape, { description: "When it left a provider." })
  switches(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(switchesOf(session, entity, "customer", args.phases, args));
  }
}

@Resolver(() => ProviderShape)
export class ProviderResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Its customers (CUSTOMER_OF)." })
  customers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.customers, "IN", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Who uses it or cannot easily do without it (CUSTOMER_OF, DEPENDS_ON).",
  })
  dependents(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.dependents, "IN", args));
  }

  @FieldResolver(() => SwitchConnectionShape, { description: "Switches away from it." })
  lostCustomers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(switchesOf(session, entity, "from", args.phases, args));
  }

  @FieldResolver(() => SwitchConnectionShape, { description: "Switches to it." })
  wonCustomers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(switchesOf(session, entity, "to", args.phases, args));
  }
}

@Resolver(() => CompanyShape)
export class CompanyResolver {
  @FieldResolver(() => CompanyShape, {
    nullable: true,
    description: "The company it is a unit of, plans left out; null when two are equally well supported.",
  })
  parent(@Ctx() { session }: Context, @Root() entity: Entity) {
    return bestRelated(session, entity, BEST_TYPES.parent, ["COMPANY"]);
  }

  @FieldResolver(() => RelationshipConnectionShape, { description: "Its units (UNIT_OF)." })
  units(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.units, "IN", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, { description: "The sites it runs (OPERATES)." })
  facilities(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.facilities, "OUT", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Policies and governments that name, restrain or hinder it (TARGETS, RESTRAINS, HINDERS).",
  })
  policies(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.policies, "IN", args));
  }

  @FieldResolver(() => FigureConnectionShape, {
    description: "What is measured or planned of it, with the period of each value.",
  })
  figures(
    @Ctx() { session }: Context,
    @Root() { view, key }: Entity,
    @Args(() => FiguresArgs) { measures, ...page }: FiguresArgs,
  ) {
    const figures = session.catalogue.entries.flatMap(({ type, temporality }) =>
      temporality === "FIGURE" ? [type] : [],
    );
    return answer(factsOf(session, view, key, { types: measures ?? figures, role: "subject" }, page));
  }
}

@Resolver(() => PolicyShape)
export class PolicyResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who issued it (ISSUED)." })
  issuers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.issued, "IN", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Whom it names (TARGETS). Whom it reaches through others is not here.",
  })
  targets(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.targets, "OUT", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, { description: "Where it applies (APPLIES_IN)." })
  appliesIn(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.appliesIn, "OUT", args));
  }
}

@Resolver(() => RegionShape)
export class RegionResolver {
  @FieldResolver(() => RegionShape, {
    nullable: true,
    description: "The region it lies in directly: of a city its country, of a country its part of the world.",
  })
  within(@Ctx() { session }: Context, @Root() entity: Entity) {
    return regionAround(session, entity);
  }

  @FieldResolver(() => RegionConnectionShape, { description: "The regions that lie directly in it, by name." })
  contains(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PageArgs) page: PageArgs) {
    return answer(regionsWithin(session, entity, page));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description:
      "Who and what stands in it (LOCATED_IN), as a source says it of this very region: for all that lies in it at any depth ask `entities(filter: { within })`.",
  })
  located(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => LocatedArgs) args: LocatedArgs) {
    const kinds = args.kinds && kindsAsked(kindsInRole(session, "LOCATED_IN", "located"), args.kinds);
    return answer(namedRelationships(session, entity, NAMED_TYPES.located, "IN", { ...args, kinds }));
  }
}
