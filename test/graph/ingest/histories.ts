import { change, company, customerOf, packageFolder, paper, region, saying } from "../small-package.js";

const documents = [paper("2021-07-25"), paper("2021-08-10")];

/** Two packages that know of the same companies, before anything happens to them. */
export const before = {
  world: packageFolder("world", {
    entities: [
      region("asia"),
      region("korea", "asia"),
      company("acme", { names: names("Acme", "에이스", "Acme Trading") }),
      company("cloud"),
      company("cloud-two"),
      company("rival"),
    ],
    documents,
    facts: [
      customerOf("F1", ["acme", "cloud"], ["2021-07-25"]),
      customerOf("F2", ["acme", "cloud-two"], ["2021-07-25", "2021-08-10"]),
      customerOf("F3", ["rival", "cloud"], ["2021-07-25"], {
        roles: { customer: "rival", provider: "cloud", region: "korea" },
      }),
      { ...influence("F4"), about: ["F1"] },
    ],
  }),
  notes: packageFolder("notes", {
    entities: [{ key: "acme", names: [{ text: "ACME", language: "en", use: "ABBREVIATION" }] }, company("newcomer")],
    facts: [customerOf("N1", ["newcomer", "acme"], ["2021-08-10"])],
    changes: [change("fact:world/F1", "DISPUTED", "2021-09-01", { by: ["N1"] })],
  }),
};

/** The package "world" as it goes on: something of everything that an import can change. */
export const after = packageFolder("world", {
  entities: [
    region("asia"),
    region("seoul", "korea"),
    region("korea"),
    company("acme", { names: names("Acme Corporation", "Acme", "에이스"), url: "https://acme.example" }),
    company("cloud"),
    company("cloud-two", { mergedInto: "cloud" }),
    company("rival"),
    company("fresh"),
  ],
  documents: [
    paper("2021-07-25", "doc:2021-07-25", { title: "Another title" }),
    documents[1] ?? {},
    paper("2021-10-01"),
  ],
  facts: [
    customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { confidence: 0.5 }),
    customerOf("F2", ["acme", "cloud-two"], ["2021-07-25", "2021-08-10"]),
    { ...influence("F4"), about: ["F1", "F5"] },
    customerOf("F5", ["fresh", "cloud-two"], ["2021-10-01"], {
      roles: { customer: "fresh", provider: "cloud-two", region: ["seoul", "korea"] },
    }),
  ],
  changes: [change("F2", "ENDED", "2021-10-01", { end: "2021-09", evidence: [saying("doc:2021-10-01")] })],
});

/** A package that has nothing to do with the others. */
export const stranger = packageFolder("stranger", { entities: [company("stranger")] });

function names(...texts: string[]) {
  return texts.map((text) => ({ text, language: /^\p{Script=Hangul}/u.test(text) ? "ko" : "en" }));
}

function influence(key: string) {
  return {
    ...customerOf(key, ["", ""], ["2021-07-25"]),
    type: "INFLUENCED",
    roles: { cause: "rival" },
    phase: "COMPLETED",
  };
}
