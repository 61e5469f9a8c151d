import { STARTUP } from "../graphql/service.js";
import { type Relata, startRelata } from "./relata.js";
import { COMPANY, type Sites, sitesOn, VIEW_NAMES, VIEWS, type ViewName } from "./tencent.js";

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
export type Data = any;

/** A client with a cache that keeps objects by type and id. */
export interface CachingClient {
  /** Answers from the cache where it can, else from the service. */
  ask(query: string, variables: object): Promise<Data>;
  /** Asks the service, whatever the cache holds. */
  refetch(query: string, variables: object): Promise<Data>;
  /** Answers from the cache alone; null when it does not hold all of it. */
  cached(query: string, variables: object): Promise<Data | null>;
}

const SITES = /* GraphQL */ `
  fragment Sites on Company {
    id
    facilities(first: $first, after: $after) {
      totalCount
      edges { cursor node { id certainty target { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const AT_ONCE = /* GraphQL */ `
  query AtOnce($company: ID!, $known: Date, $first: Int, $after: Cursor) {
    company(id: $company) { ...Sites }
    may: asOf(valid: "2021-05-31", known: $known) { id company(id: $company) { ...Sites } }
    july: asOf(valid: "2021-07-25", known: $known) { id company(id: $company) { ...Sites } }
  }
  ${SITES}
`;
const BY_ID = `query ById($id: ID!, $first: Int, $after: Cursor) { node(id: $id) { ...Sites } } ${SITES}`;
const AT_THE_ROOT = `query Root($company: ID!, $first: Int, $after: Cursor) { company(id: $company) { ...Sites } } ${SITES}`;
const FACTS = /* GraphQL */ `
  query Facts($valid: EDTF, $known: Date, $of: FactFilter, $first: Int, $after: Cursor) {
    asOf(valid: $valid, known: $known) {
      id
      facts(filter: $of, first: $first, after: $after) { nodes { id certainty } pageInfo { hasNextPage endCursor } }
    }
  }
`;

const FIRST = { company: COMPANY, known: "2021-07-25", first: 1 };
const idIn = (name: ViewName) => COMPANY + VIEWS[name].suffix;

/** The tests that every such client must pass with its cache as it comes. */
export function keepsViewsApart(clientOf: (url: string) => CachingClient): void {
  let relata: Relata;
  let client: CachingClient;
  beforeAll(async () => {
    relata = await startRelata();
  }, STARTUP);
  afterAll(() => relata?.close());
  const complaints: unknown[][] = [];
  const { warn, error } = console;
  beforeEach(() => {
    complaints.length = 0;
    console.warn = console.error = (...said: unknown[]) => complaints.push(said);
    client = clientOf(relata.url);
  });
  // Both say on the console when what they are told does not fit their cache.
  afterEach(() => {
    Object.assign(console, { warn, error });
    expect(complaints).toEqual([]);
  });

  const expectFirstPages = (data: Data) => {
    const companies: { [name in ViewName]: Sites } = {
      root: data.company,
      may: data.may.company,
      july: data.july.company,
    };
    for (const name of VIEW_NAMES) expect(sitesOn(name, companies[name])).toEqual(VIEWS[name].sites.slice(0, 1));
  };

  /** Every page of the sites by the id of the company in its view, asked for by `by`. */
  async function pages(name: ViewName, by: CachingClient[keyof CachingClient], first: number): Promise<string[]> {
    const sites: string[] = [];
    let after: string | null = null;
    do {
      const data: Data = await by(BY_ID, { id: idIn(name), first, after });
      sites.push(...sitesOn(name, data.node));
      after = data.node.facilities.pageInfo.hasNextPage ? data.node.facilities.pageInfo.endCursor : null;
    } while (after !== null);
    return sites;
  }

  test("one operation gives the company at the root and in two views, and so does the cache", async () => {
    expectFirstPages(await client.ask(AT_ONCE, FIRST));
    expectFirstPages(await client.cached(AT_ONCE, FIRST));
  });

  test("each view is paged on its own, and read back from the cache alone", async () => {
    await client.ask(AT_ONCE, FIRST);
    for (const by of [client.ask, client.cached])
      for (const name of VIEW_NAMES) expect(await pages(name, by, 1)).toEqual(VIEWS[name].sites);
    expectFirstPages(await client.cached(AT_ONCE, FIRST));
  });

  test("node(id) refetches each in its own view and leaves the others as they were", async () => {
    await client.ask(AT_ONCE, FIRST);
    for (const name of VIEW_NAMES) {
      expect(await pages(name, client.refetch, 100)).toEqual(VIEWS[name].sites);
      expectFirstPages(await client.cached(AT_ONCE, FIRST));
    }
  });

  test("the root does not see what was asked in a view, nor a view what was asked at the root", async () => {
    const all = { company: COMPANY, first: 100, after: null };
    await client.ask(BY_ID, { id: idIn("july"), first: 100, after: null });
    expect(await client.cached(AT_THE_ROOT, all)).toBeNull();
    const { company } = await client.ask(AT_THE_ROOT, all);
    expect(sitesOn("root", company)).toEqual(VIEWS.root.sites);
    expect(await pages("july", client.cached, 100)).toEqual(VIEWS.july.sites);
    expect(await client.cached(BY_ID, { id: idIn("may"), first: 100, after: null })).toBeNull();
  });

  test("lists of two views are paged on their own, and nothing asked of a view before is lost", async () => {
    await client.ask(AT_ONCE, FIRST);
    const of = { types: ["OPERATES"], participants: [COMPANY], phases: ["IN_EFFECT"] };
    for (const name of ["may", "july"] as const) {
      const { asOf, suffix, sites } = VIEWS[name];
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const data: Data = await client.ask(FACTS, { ...asOf, of, first: 1, after });
        expect(data.asOf.id).toBe(suffix);
        seen.push(...data.asOf.facts.nodes.map(({ id, certainty }: Data) => `${id} ${certainty}`));
        after = data.asOf.facts.pageInfo.hasNextPage ? data.asOf.facts.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(sites);
    }
    expectFirstPages(await client.cached(AT_ONCE, FIRST));
    const firstOfMay = await client.cached(FACTS, { ...VIEWS.may.asOf, of, first: 1, after: null });
    expect(`${firstOfMay.asOf.facts.nodes[0].id} DEFINITE`).toBe(VIEWS.may.sites[0]);
  });
}
