import hongKong from "opencc-js/dict/HKVariantsRev";
import japanese from "opencc-js/dict/JPShinjitaiCharacters";
import simplifiedOf from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariantsRev";

let table: ReadonlyMap<string, string> | undefined;

/**
 * A text with every traditional Chinese character as the simplified one, by OpenCC's tables of characters. Several
 * traditional ones may become the same (發 and 髮 are both 发), which is what a look-up wants. What is simplified stays. What
 * Japanese simplifies in its own way becomes the Chinese one, so that 楽天, 樂天 and 乐天 are the same.
 */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    // Made at the first Chinese text: the start of the service need not wait for it.
    table ??= characterTable();
    return table.get(character) ?? character;
  });
}

function characterTable(): ReadonlyMap<string, string> {
  const traditional = characterPairs(simplifiedOf);
  // What is written so in Hong Kong or Taiwan is a variant of the traditional character that the large table has.
  const regional = [...characterPairs(hongKong), ...characterPairs(taiwan)].map(
    ([variant, standard]) => [variant, traditional.get(standard) ?? standard] as const,
  );
  // What is Chinese as it stands, simplified (余, 台) or in either way, is no Japanese form of something else: 李芸 is not 李艺.
  const chinese = new Set([...traditional.values(), ..."予弁欠缶芸"]);
  const shinjitai = [...characterPairs(japanese)].filter(([character]) => !chinese.has(character));
  const steps = new Map([...shinjitai, ...regional, ...traditional]);
  return new Map([...steps.keys()].map((character) => [character, lastOf(steps, character)]));
}

/** Where a character ends: what one table makes of it may itself be in another one. */
function lastOf(steps: ReadonlyMap<string, string>, character: string): string {
  const next = steps.get(character) ?? character;
  return next === character ? character : lastOf(steps, next);
}

function characterPairs(pairs: string): ReadonlyMap<string, string> {
  const found = pairs.split("|").map((pair) => pair.split(" "));
  // Where a character has several simplified ones, the commonest stands first.
  return new Map(found.flatMap(([from, to]) => (from !== undefined && to !== undefined ? [[from, to] as const] : [])));
}
