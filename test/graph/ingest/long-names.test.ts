import { LONGEST_TEXT_LINE } from "../../../src/domain/text/plain-text.js";
import { entities } from "../../../src/graph/lists/entity-lists.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { search } from "../../../src/graph/search/search.js";
import { testDatabase } from "../../databases.js";
import { importing, look } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";

test.each(["𠀀", "가", "ß", "\ufb03"])(
  "the longest name of %s is taken, listed and found",
  async (letter) => {
    const database = await testDatabase();
    const key = "k".repeat(200);
    const ligature = letter.normalize("NFKC").length;
    const text = letter.repeat(Math.floor(LONGEST_TEXT_LINE / (letter === "\ufb03" ? ligature : 1)));
    const folder = packageFolder("p", {
      entities: [company(key, { names: [{ text }] }), company("acme")],
      documents: [paper("2021-07-25")],
      facts: [customerOf("F1", [key, "acme"], ["2021-07-25"])],
    });
    expect(await importing(database, folder)).toMatchObject({ entities: 2, versions: 1 });
    const session = await look(database);
    const view = await chosenView(session, {});
    const page = await entities(session, view, {}, { first: 1, after: null }).page();
    expect(page.hasNextPage).toBe(true);
    const found = await search(session, view, { text: letter.repeat(3), first: 5 }).page();
    expect(found.edges.map(({ node }) => node.entity.key)).toEqual([key]);
    await database.close();
  },
  120_000,
);
