import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  type GraphQLResponse,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
  type Variables,
} from "relay-runtime";
import { STARTUP } from "../graphql/service.js";
import { type Relata, startRelata } from "./relata.js";
import { compiledByRelay, type RelayProject } from "./relay-project.js";
import { COMPANY, type Sites, sitesOn, VIEW_NAMES, VIEWS, type ViewName } from "./tencent.js";

const PAGE = "edges { cursor node { id certainty target { id } } } pageInfo { hasNextPage endCursor } totalCount";
const MODULES = {
  TencentQuery: /* GraphQL */ `
    query TencentQuery($company: ID!, $known: Date, $first: Int!) {
      root: company(id: $company) { ...TencentSites_company @arguments(first: $first) }
      may: asOf(valid: "2021-05-31", known: $known) { company(id: $company) { ...TencentSites_company @arguments(first: $first) } }
      july: asOf(valid: "2021-07-25", known: $known) { company(id: $company) { ...TencentSites_company @arguments(first: $first) } }
    }`,
  // Below asOf as anywhere: a page is refetched by node(id), with the id of the company in its view.
  TencentSites: /* GraphQL */ `
    fragment TencentSites_company on Company
    @refetchable(queryName: "TencentSitesPageQuery")
    @argumentDefinitions(first: { type: "Int!" }, after: { type: "Cursor" }) {
      id
      facilities(first: $first, after: $after) @connection(key: "TencentSites_facilities") { ${PAGE} }
    }`,
  // A view is no Node: lists of the view itself are paged in a fragment on Query.
  Opened: `query OpenedQuery($valid: EDTF, $known: Date, $first: Int!) { ...Opened_query }`,
  OpenedList: /* GraphQL */ `
    fragment Opened_query on Query @refetchable(queryName: "OpenedPageQuery") @argumentDefinitions(after: { type: "Cursor" }) {
      asOf(valid: $valid, known: $known) {
        facts(first: $first, after: $after, filter: { types: [OPERATES], participants: ["tencent-cloud"], phases: [IN_EFFECT] })
          @connection(key: "Opened_facts") { edges { node { id certainty } } }
      }
    }`,
  RootQuery: /* GraphQL */ `
    query RootQuery($company: ID!) { company(id: $company) { id facilities(first: 100) { ${PAGE} } } }`,
};

let relata: Relata;
let project: RelayProject;
let relay: Environment;
beforeAll(async () => {
  project = await compiledByRelay(MODULES);
  relata = await startRelata();
}, STARTUP);
beforeEach(() => {
  relay = relayAt(relata.url);
});
afterAll(async () => {
  project?.remove();
  await relata?.close();
});

/** Relay as its documentation sets it up. */
function relayAt(url: string): Environment {
  const network = Network.create(async ({ text: query }, variables) => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    return (await response.json()) as GraphQLResponse;
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}

const operation = (name: string, variables: Variables) =>
  createOperationDescriptor(project.artifact<ConcreteRequest>(name), variables);

/** Asks the service and keeps the answer in the store. */
async function ask(name: string, variables: Variables): Promise<void> {
  const asked = operation(name, variables);
  relay.retain(asked);
  await new Promise<void>((done, fail) =>
    relay.execute({ operation: asked }).subscribe({ complete: done, error: fail }),
  );
}

/** Reads an operation from the store alone; null when something is missing there. */
function stored<T>(name: string, variables: Variables): T | null {
  const { data, isMissingData } = relay.lookup(operation(name, variables).fragment);
  return isMissingData ? null : (data as T);
}

/** Reads a fragment from the store alone. */
function fragment<T>(name: string, of: unknown): T {
  const { data, isMissingData } = relay.lookup(getSingularSelector(project.artifact<ReaderFragment>(name), of));
  expect(isMissingData).toBe(false);
  return data as T;
}

const AT_ONCE = { company: COMPANY, known: "2021-07-25", first: 1 };

/** The company in each view, as fragments take it: out of the one operation that read all three. */
function companies(): { readonly [name in ViewName]: unknown } {
  const data = stored<{ root: unknown; may: { company: unknown }; july: { company: unknown } }>(
    "TencentQuery",
    AT_ONCE,
  );
  return { root: data?.root, may: data?.may.company, july: data?.july.company };
}
const sitesIn = (name: ViewName) => sitesOn(name, fragment<Sites>("TencentSites_company", companies()[name]));

/** What `loadNext` of usePaginationFragment does: the refetch query of the fragment, behind the last cursor. */
async function loadNext(fragmentName: string, cursor: string | null, variables: Variables): Promise<void> {
  const reader = project.artifact<ReaderFragment>(fragmentName);
  const { paginationRequest, paginationMetadata } = getPaginationMetadata(reader, "test");
  await ask(
    paginationRequest.params.name,
    getPaginationVariables("forward", 1, cursor, variables, {}, paginationMetadata),
  );
}

async function pageToTheEnd(name: ViewName): Promise<void> {
  for (;;) {
    const { id, facilities } = fragment<Sites>("TencentSites_company", companies()[name]);
    if (!facilities.pageInfo.hasNextPage) return;
    await loadNext("TencentSites_company", facilities.pageInfo.endCursor, { id });
  }
}

test("one operation gives the company at the root and in two views, read from the store", async () => {
  await ask("TencentQuery", AT_ONCE);
  for (const name of VIEW_NAMES) expect(sitesIn(name)).toEqual(VIEWS[name].sites.slice(0, 1));
});

test("a connection below asOf is paged by the id of the company in its view; the other views stay as they were", async () => {
  await ask("TencentQuery", AT_ONCE);
  await pageToTheEnd("july");
  expect(sitesIn("july")).toEqual(VIEWS.july.sites);
  expect(sitesIn("may")).toEqual(VIEWS.may.sites.slice(0, 1));
  expect(sitesIn("root")).toEqual(VIEWS.root.sites.slice(0, 1));
  await pageToTheEnd("may");
  await pageToTheEnd("root");
  for (const name of VIEW_NAMES) expect(sitesIn(name)).toEqual(VIEWS[name].sites);
});

test("node(id) refetches each in its own view and leaves the others as they were", async () => {
  await ask("TencentQuery", AT_ONCE);
  for (const name of VIEW_NAMES) await pageToTheEnd(name);
  for (const name of VIEW_NAMES) {
    const id = COMPANY + VIEWS[name].suffix;
    await ask("TencentSitesPageQuery", { id, first: 100 });
    const data = stored<{ node: unknown }>("TencentSitesPageQuery", { id, first: 100 });
    expect(sitesOn(name, fragment<Sites>("TencentSites_company", data?.node))).toEqual(VIEWS[name].sites);
    for (const other of VIEW_NAMES) expect(sitesIn(other)).toEqual(VIEWS[other].sites);
  }
});

test("the root does not see what was asked in a view, nor a view what was asked at the root", async () => {
  await ask("TencentSitesPageQuery", { id: COMPANY + VIEWS.july.suffix, first: 100 });
  expect(relay.check(operation("RootQuery", { company: COMPANY })).status).toBe("missing");
  await ask("RootQuery", { company: COMPANY });
  const root = stored<{ company: Sites }>("RootQuery", { company: COMPANY });
  expect(root && sitesOn("root", root.company)).toEqual(VIEWS.root.sites);
  const july = stored<{ node: unknown }>("TencentSitesPageQuery", { id: COMPANY + VIEWS.july.suffix, first: 100 });
  expect(sitesOn("july", fragment<Sites>("TencentSites_company", july?.node))).toEqual(VIEWS.july.sites);
  expect(relay.check(operation("TencentSitesPageQuery", { id: COMPANY + VIEWS.may.suffix, first: 100 })).status).toBe(
    "missing",
  );
});

test("lists of two views are paged on their own in a fragment on Query", async () => {
  interface Facts {
    asOf: Pick<Sites, "facilities"> & { facts: Sites["facilities"] };
  }
  const seen = (name: "may" | "july") =>
    fragment<Facts>("Opened_query", stored("OpenedQuery", { ...VIEWS[name].asOf, first: 1 })).asOf.facts;
  for (const name of ["may", "july"] as const) await ask("OpenedQuery", { ...VIEWS[name].asOf, first: 1 });
  for (const name of ["may", "july"] as const)
    while (seen(name).pageInfo.hasNextPage)
      await loadNext("Opened_query", seen(name).pageInfo.endCursor, { ...VIEWS[name].asOf });
  for (const name of ["may", "july"] as const)
    expect(seen(name).edges.map(({ node }) => `${node.id} ${node.certainty}`)).toEqual(VIEWS[name].sites);
});
