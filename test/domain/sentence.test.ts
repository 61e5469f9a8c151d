import { sentence, templateProblem } from "../../src/domain/text/sentence.js";
import { versionsOf } from "../../src/domain/versions.js";
import { around, changeOf, factOf, typeOf } from "./declarations.js";

describe("a template", () => {
  test.each([
    ["a particle after a consonant", "{who:은/는} 왔다.", { who: ["서울"] }, "서울은 왔다."],
    ["a particle after a vowel", "{who:은/는} 왔다.", { who: ["나라"] }, "나라는 왔다."],
    ["a particle after ㄹ", "{who:으로/로} 갔다.", { who: ["서울"] }, "서울로 갔다."],
    ["a particle after the last of several", "{who:을/를} 샀다.", { who: ["하나", "둘"] }, "하나와 둘을 샀다."],
    ["three names", "{who:이/가} 왔다.", { who: ["갑", "을", "병"] }, "갑, 을, 병이 왔다."],
    [
      "a part with a slot that is filled",
      "{who:은/는}[ {where}에서] 왔다.",
      { who: ["나"], where: ["서울"] },
      "나는 서울에서 왔다.",
    ],
    ["a part with a slot that is empty", "{who:은/는}[ {where}에서] 왔다.", { who: ["나"], where: [] }, "나는 왔다."],
    [
      "the first wording that is filled",
      "{who} [{a}와 {b}|{b}|아무도] 왔다.",
      { who: ["나"], b: ["을"] },
      "나 을 왔다.",
    ],
    ["the last one without slots", "{who} [{a}와 {b}|{b}|아무도] 왔다.", { who: ["나"] }, "나 아무도 왔다."],
    ["a part with two slots of which one is empty", "나[ {a}와 {b:을/를}] 왔다.", { a: ["갑"] }, "나 왔다."],
  ])("in Korean: %s", (_, template, slots, expected) => {
    expect(sentence(template, slots, "ko")).toBe(expected);
  });

  test.each([
    ["one name", { who: ["A"] }, "A came."],
    ["two names", { who: ["A", "B"] }, "A and B came."],
    ["three names", { who: ["A", "B", "C"] }, "A, B and C came."],
    ["a name with the marks of templates in it", { who: ["A {who} [B]"] }, "A {who} [B] came."],
    ["a name with a dollar sign", { who: ["$& $1"] }, "$& $1 came."],
  ])("in English: %s", (_, slots, expected) => {
    expect(sentence("{who} came[ from {where}].", slots, "en")).toBe(expected);
  });

  test("with an unknown slot, an unknown particle or an open bracket is refused", () => {
    expect(templateProblem("{who:은/는}[ {where}에서] 왔다.", ["who", "where"])).toBeUndefined();
    expect(templateProblem("{whom} came.", ["who"])).toBe("a sentence can have the slots who, not {whom}");
    expect(templateProblem("{who:는/은} 왔다.", ["who"])).toMatch(/^a particle is one of 은\/는, /);
    for (const open of ["{who came.", "{who} came[.", "[[{who}]] came.", "{who2} came."])
      expect(templateProblem(open, ["who"])).toBe("a brace or a bracket is left over");
  });

  test("with a slot outside brackets that may be empty is refused", () => {
    const slots = ["who", "title"];
    expect(templateProblem("{who} is {title}.", slots, ["title"])).toBe(
      "must have {title} in brackets with the words that need it, since a fact may be without it",
    );
    expect(templateProblem("{who} is[ {title}].", slots, ["title"])).toBeUndefined();
    expect(templateProblem("{who} [is {title}|holds a position].", slots, ["title"])).toBeUndefined();
  });
});

describe("the sentence of a fact", () => {
  const type = typeOf({
    sentences: {
      default: {
        en: "{customer} uses[ {provider}][ in {region}][ for {services}][, {count} times].",
        ko: "{customer:은/는} [{provider:을/를} ]쓴다.",
      },
      ANNOUNCED: { en: "{customer} will use[ {provider}].", ko: "{customer:은/는} [{provider:을/를} ]쓸 것이다." },
      PAST: { en: "{customer} used[ {provider}].", ko: "{customer:은/는} [{provider:을/를} ]썼다." },
    },
  });
  const of = (more: object = {}, changes: ReturnType<typeof changeOf>[] = []) =>
    versionsOf({ record: factOf(["2021-07-25"], more), changes }, around(type)).at(-1)?.sentence;

  test("has each name in the language of the sentence", () => {
    expect(of()).toEqual({ en: "Acme uses Cloud.", ko: "에이스는 구름을 쓴다." });
  });

  test("takes the other language, then the key, where a name is missing", () => {
    const roles = { customer: "nameless", provider: "asia" };
    expect(of({ roles })).toEqual({ en: "nameless uses Asia.", ko: "nameless는 Asia를 쓴다." });
  });

  test("includes regions, lists and numbers where the fact has them", () => {
    const roles = { customer: "acme", provider: "cloud", region: ["asia", "acme"] };
    const attributes = { services: ["storage", "mail"], count: 12000 };
    expect(of({ roles, attributes })?.en).toBe("Acme uses Cloud in Asia and Acme for storage and mail, 12,000 times.");
  });

  test.each([
    ["a plan", { phase: "ANNOUNCED" }, "Acme will use Cloud."],
    ["a plan with an end", { phase: "ANNOUNCED", end: "2030" }, "Acme will use Cloud."],
    ["what is over", { end: "over" }, "Acme used Cloud."],
    ["what is reported as past", { end: "unknown" }, "Acme used Cloud."],
    ["what has ended on a day", { end: "2021-05" }, "Acme used Cloud."],
    ["what goes on", { end: ".." }, "Acme uses Cloud."],
    ["what is to end on a day ahead", { end: "2030" }, "Until 2030: Acme uses Cloud."],
    ["what was stopped, without a wording for that", { phase: "HALTED" }, "Halted: Acme uses Cloud."],
  ])("has a wording for %s", (_, more, expected) => {
    expect(of(more)?.en).toBe(expected);
  });

  test("begins with a word such as Planned where its type has no template for the case", () => {
    const bare = around(typeOf());
    const told = (more: object) => versionsOf({ record: factOf(["2021-07-25"], more), changes: [] }, bare)[0]?.sentence;
    const uses = { en: "Acme uses Cloud.", ko: "에이스는 구름을 쓴다." };
    expect(told({})).toEqual(uses);
    expect(told({ phase: "ANNOUNCED" })).toEqual({ en: `Planned: ${uses.en}`, ko: `계획: ${uses.ko}` });
    expect(told({ phase: "HALTED" })).toEqual({ en: `Halted: ${uses.en}`, ko: `중단: ${uses.ko}` });
    expect(told({ end: "over" })).toEqual({ en: `In the past: ${uses.en}`, ko: `과거: ${uses.ko}` });
    expect(told({ end: "2030" })).toEqual({ en: `Until 2030: ${uses.en}`, ko: `2030까지: ${uses.ko}` });
  });

  test("does not round numbers", () => {
    const attributes = { count: 0.00012 };
    expect(of({ attributes })?.en).toBe("Acme uses Cloud, 0.00012 times.");
  });

  test("is the fact's own where declared, in that language only", () => {
    expect(of({ sentence: { en: "Acme relies on Cloud.", zh: "依靠" } })).toEqual({
      en: "Acme relies on Cloud.",
      ko: "에이스는 구름을 쓴다.",
      zh: "依靠",
    });
  });
});

describe("the sentence of a fact that a change ends", () => {
  const past = { default: "uses", PAST: "used" };
  const sentences = Object.fromEntries(
    Object.entries(past).map(([phase, verb]) => [phase, { en: `{customer} ${verb} it.`, ko: `{customer}: ${verb}.` }]),
  );
  const sentence = { en: "Acme relies on Cloud.", ko: "에이스는 구름에 기댄다.", zh: "依靠" };
  const told = (record: object, change: object = {}, on = "2021-10-01") =>
    versionsOf(
      { record: factOf(["2021-07-25"], { sentence, ...record }), changes: [changeOf("ENDED", on, change)] },
      around(typeOf({ sentences })),
    ).map((version) => version.sentence);
  const used = { en: "Acme used it.", ko: "에이스: used." };

  test("is no longer the fact's own, which spoke of the present, in any language", () => {
    expect(told({})).toEqual([sentence, used]);
    expect(told({ end: ".." }, { end: "2021-08" })).toEqual([sentence, used]);
  });

  test("is the change's own where declared, in that language only", () => {
    const over = { en: "Acme gave Cloud up.", ko: "에이스는 구름을 버렸다." };
    expect(told({}, { sentence: over })).toEqual([sentence, over]);
    expect(told({}, { sentence: { en: over.en } })).toEqual([sentence, { ...used, en: over.en }]);
  });

  test("stays the fact's own where that speaks of the past or of a plan", () => {
    expect(told({ end: "unknown" }, { end: "2021-08" })).toEqual([sentence, sentence]);
    expect(told({ phase: "ANNOUNCED" }, { end: "2030" })).toEqual([sentence, sentence]);
  });

  test("says until when it holds while its end lies ahead", () => {
    const ahead = { en: "Until 2022: Acme uses it.", ko: "2022까지: 에이스: uses." };
    expect(told({}, { end: "2022" })).toEqual([sentence, ahead]);
  });

  test("cannot be declared by any other change", () => {
    const refused = () => changeOf("DISPUTED", "2021-10-01", { sentence });
    expect(refused).toThrow("goes with ENDED: the sentence of the fact once it is over");
    expect(() => changeOf("ENDED", "2021-10-01", { sentence: { en: "" } })).toThrow("must not be empty");
  });
});
