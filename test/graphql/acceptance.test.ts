import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Data, type Service, SHIPPED, STARTUP, serviceWith } from "./service.js";

/** The operations that a build must answer. They are no part of the repository. */
const FOLDER = fileURLToPath(new URL("../../../shared/acceptance/", import.meta.url));
const NAMES = [
  "01-who-left-alibaba-cloud",
  "02-not-known-before-it-was-published",
  "03-three-valued-time",
  "04-policy-targets",
  "07-search-across-scripts",
  "08-figures",
  "10-what-a-document-says",
  "13-an-id-carries-its-view",
];

interface Check {
  readonly at: string;
  readonly where?: { readonly [path: string]: unknown };
  readonly then?: string;
  readonly is?: readonly unknown[];
  readonly has?: readonly unknown[];
  readonly lacks?: readonly unknown[];
  readonly count?: number;
  readonly min?: number;
  readonly null?: boolean;
  readonly matches?: string;
}

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

if (existsSync(FOLDER)) {
  test.each(NAMES)("%s", async (name) => {
    const data = await service.ask(readFileSync(`${FOLDER}${name}.graphql`, "utf8"));
    for (const check of JSON.parse(readFileSync(`${FOLDER}${name}.json`, "utf8")) as Check[]) meets(data, check);
  });
} else {
  test(`the acceptance operations are not tested: they are not in ${FOLDER}`, () => {
    console.warn(`There is no ${FOLDER}, so that its operations were not asked.`);
  });
}

/** The values at a path; `[]` flattens a list, `[0]` takes one of it. Below a null there is nothing where `lenient`. */
function valuesAt(value: Data, path: string, lenient = false): Data[] {
  return path.split(".").reduce<Data[]>(
    (values, step) => {
      const [, name = "", index] = /^(.*?)(?:\[(\d*)\])?$/.exec(step) ?? [];
      return values.flatMap((item) => {
        if (lenient && item === null) return [];
        const next = name === "" ? item : item[name];
        if (next === undefined) throw new Error(`There is nothing at ${path} (${name}).`);
        if (index) return (next ?? []).slice(Number(index), Number(index) + 1);
        return step.endsWith("[]") ? (next ?? []) : [next];
      });
    },
    [value],
  );
}

function meets(data: Data, check: Check): void {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  let values = valuesAt(data, check.at);
  for (const [path, wanted] of Object.entries(check.where ?? {}))
    values = values.filter((item) => valuesAt(item, path, true).some((got) => same(got, wanted)));
  if (check.then !== undefined) values = values.flatMap((item) => valuesAt(item, check.then ?? ""));
  const where = { check, values };
  const texts = values.map((value) => JSON.stringify(value)).sort();
  if (check.is) expect({ ...where, texts }).toMatchObject({ texts: check.is.map((one) => JSON.stringify(one)).sort() });
  if (check.has)
    expect({ ...where, lacking: check.has.filter((one) => !values.some((got) => same(got, one))) }).toMatchObject({
      lacking: [],
    });
  if (check.lacks)
    expect({ ...where, wrong: check.lacks.filter((one) => values.some((got) => same(got, one))) }).toMatchObject({
      wrong: [],
    });
  if (check.count !== undefined) expect({ ...where, count: values.length }).toMatchObject({ count: check.count });
  if (check.min !== undefined) expect(values.length).toBeGreaterThanOrEqual(check.min);
  if (check.null) expect({ ...where, filled: values.filter((one) => one !== null) }).toMatchObject({ filled: [] });
  if (check.matches !== undefined) {
    expect(values.length).toBeGreaterThan(0);
    const pattern = new RegExp(check.matches, "u");
    expect({ ...where, wrong: values.filter((one) => !pattern.test(String(one))) }).toMatchObject({ wrong: [] });
  }
}
