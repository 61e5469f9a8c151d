import hongKong from "opencc-js/dict/HKVariantsRev";
import japanese from "opencc-js/dict/JPShinjitaiCharacters";
import simplifiedOf from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariantsRev";

let table: ReadonlyMap<string, string> | undefined;

/**
 * A text with every traditional Chinese character as the simplified one, by OpenCC's tables. Several traditional characters may
 * become the same (發 and 髮 are both 发), which is what a look-up needs. Japanese simplified characters become the Chinese ones
 * too, so that 楽天, 樂天 and 乐天 are the same.
 */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    // The table is made at the first Chinese text, so that the service starts without it.
    table ??= characterTable();
    return table.get(character) ?? character;
  });
}

function characterTable(): ReadonlyMap<string, string> {
  const traditional = characterPairs(simplifiedOf);
  // Variants of Hong Kong and Taiwan lead to the traditional characters of the large table.
  const regional = [...characterPairs(hongKong), ...characterPairs(taiwan)].map(
    ([variant, standard]) => [variant, traditional.get(standard) ?? standard] as const,
  );
  // A character that is also Chinese (余, 台) is no Japanese form of another one: 李芸 is not 李艺.
  const chinese = new Set([...traditional.values(), ..."予弁欠缶芸"]);
  const shinjitai = [...characterPairs(japanese)].filter(([character]) => !chinese.has(character));
  const steps = new Map([...shinjitai, ...regional, ...traditional]);
  return new Map([...steps.keys()].map((character) => [character, lastOf(steps, character)]));
}

/** The end of a chain of replacements: the result of one table may be in another one. */
function lastOf(steps: ReadonlyMap<string, string>, character: string): string {
  const next = steps.get(character) ?? character;
  return next === character ? character : lastOf(steps, next);
}

function characterPairs(pairs: string): ReadonlyMap<string, string> {
  const found = pairs.split("|").map((pair) => pair.split(" "));
  // Of several simplified characters the commonest comes first.
  return new Map(found.flatMap(([from, to]) => (from !== undefined && to !== undefined ? [[from, to] as const] : [])));
}
