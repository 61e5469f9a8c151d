import { today } from "../../src/domain/time/day.js";
import { type Data, STARTUP, serviceWith } from "./service.js";
import { citing } from "./written-package.js";

/** 25 hours apart: it is never the same day in both. */
const ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago"] as const;

const PACKAGE = {
  key: "p",
  entities: ["acme", "cloud"].map((key) => ({ key, kind: "COMPANY", names: [{ text: key }] })),
  documents: [{ key: "doc:1", publishedOn: "2021-07-25" }],
  facts: [
    {
      key: "F1",
      type: "CUSTOMER_OF",
      roles: { customer: "acme", provider: "cloud" },
      phase: "IN_EFFECT",
      confidence: 1,
      evidence: [citing("doc:1")],
    },
  ],
};

const QUESTION = `{
  scope { valid known today timeZone }
  asOf(valid: "2021-07-25") { scope { valid known today timeZone } company(id: "acme") { id } }
  past: asOf(known: "2021-07-25") { scope { valid known today } }
}`;

/** What a service there answers. */
async function askedIn(timeZone: string): Promise<Data> {
  const service = await serviceWith([PACKAGE], undefined, timeZone);
  return service.ask(QUESTION).finally(() => service.close());
}

test(
  "today is the day of the time zone, in views that name no day and in the ids of what they hold",
  async () => {
    const answers: Data[] = [];
    for (const timeZone of ZONES) answers.push(await askedIn(timeZone));
    for (const [nth, timeZone] of ZONES.entries()) {
      const day = today(new Date(), timeZone);
      expect(answers[nth]).toEqual({
        scope: { valid: day, known: day, today: day, timeZone },
        asOf: {
          scope: { valid: "2021-07-25", known: day, today: day, timeZone },
          company: { id: `acme@2021-07-25~${day}` },
        },
        past: { scope: { valid: day, known: "2021-07-25", today: day } },
      });
    }
    expect(answers[0]?.scope.today).not.toBe(answers[1]?.scope.today);
  },
  STARTUP,
);
