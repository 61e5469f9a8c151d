/** The company that the tests read in three views, and the sites that each view holds, newest first. */
export const COMPANY = "tencent-cloud";

export interface SeenView {
  /** What an operation gives to `asOf`; undefined at the root. */
  readonly asOf: { readonly valid: string; readonly known: string } | undefined;
  /** How every id in the view ends. */
  readonly suffix: string;
  /** Of each site the fact that says so, and how sure it is. */
  readonly sites: readonly string[];
}

/** Three of the sites opened in June 2021; years later nobody has confirmed that they are still there. */
export const VIEWS = {
  root: view(undefined, "POSSIBLE", ["F067", "F066", "F065", "F064", "F071", "F069"]),
  may: view("2021-05-31", "DEFINITE", ["F071", "F069"]),
  july: view("2021-07-25", "DEFINITE", ["F067", "F066", "F065", "F064", "F071", "F069"]),
} as const;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

function view(valid: string | undefined, certainty: string, facts: readonly string[]): SeenView {
  const asOf = valid === undefined ? undefined : { valid, known: "2021-07-25" };
  const suffix = asOf === undefined ? "" : `@${asOf.valid}~${asOf.known}`;
  return { asOf, suffix, sites: facts.map((fact) => `fact:g-enews-20210725/${fact}${suffix} ${certainty}`) };
}

export interface Sites {
  readonly id: string;
  readonly facilities: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly id: string; readonly certainty: string; readonly target: { readonly id: string } };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The sites of a page, as `VIEWS` writes them. Every id must be of the view. */
export function sitesOn(name: ViewName, company: Sites): string[] {
  const { suffix, sites } = VIEWS[name];
  const { edges, totalCount } = company.facilities;
  expect(company.id).toBe(COMPANY + suffix);
  expect(totalCount).toBe(sites.length);
  for (const { node } of edges) expect(node.target.id).toMatch(new RegExp(`^dc-tencent-[a-z0-9]+${suffix}$`));
  return edges.map(({ node }) => `${node.id} ${node.certainty}`);
}
