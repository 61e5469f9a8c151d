import { versionsOf } from "../../src/domain/versions.js";
import { around, changeOf, factOf } from "./declarations.js";

const P = "2021-07-25";
const D = "2023-03-01";
const versions = (changes: ReturnType<typeof changeOf>[], more: object) =>
  versionsOf({ record: factOf([P], more), changes }, around());

describe("The notes of a fact", () => {
  const note = { en: "As told.", ko: "들은 대로다." };

  test("and of its changes are told in the order of their days, each in its language", () => {
    const changes = [
      changeOf("DISPUTED", D, { note: { en: "Denied." } }),
      changeOf("ENDED", "2022-01-01", { note: { en: "Over." } }),
    ];
    expect(versions(changes, { note }).map(({ note }) => note)).toEqual([
      note,
      { en: "As told.\nOver.", ko: "들은 대로다." },
      { en: "As told.\nOver.\nDenied.", ko: "들은 대로다." },
    ]);
  });

  test("are told with that of a withdrawal, and what two packages say alike once", () => {
    const denied = changeOf("DISPUTED", "2022-01-01", { note: { en: "Denied." } });
    const found = versions([denied, denied, changeOf("RETRACTED", D, { note: { ko: "철회." } })], { note });
    expect(found.at(-1)?.note).toEqual({ en: "As told.\nDenied.", ko: "들은 대로다." });
    expect(found.at(-1)?.withdrawal?.note).toEqual({ en: "As told.\nDenied.", ko: "들은 대로다.\n철회." });
  });
});
