import { folded } from "../../../src/domain/text/folding.js";
import { gramsOfName } from "../../../src/search/grams.js";
import { matchOf } from "../../../src/search/matching.js";
import { queryOf } from "../../../src/search/query.js";
import { splitWords } from "../../../src/search/words.js";

const way = (text: string, name: string) => matchOf(queryOf(text), folded(name), name)?.way ?? null;

test.each([
  // A syllable left out, put in or swapped, where three are left at least.
  ["현대제설철", "현대제철", "typo"],
  ["현제대철", "현대제철", "typo"],
  ["롯스데", "롯데", null],
  ["국민", "민국", null],
  // Consonants of one kin, and vowels that sound alike, but no other head.
  ["까까오", "카카오", null],
  ["데슬라", "테슬라", "typo"],
  ["메이투안", "메이퇀", "typo"],
  ["카카오", "마카오", null],
  ["나카", "다카", null],
  ["레이버", "네이버", "typo"],
  ["레이바", "네이버", null],
  ["레이버", "네이버클라우드", null],
  // A word in another script is no typo.
  ["腾讯 Cloud", "JD Cloud", null],
  ["腾讯 Cloud", "腾讯", "shorter name"],
  ["쌈성", "삼성전자", "typo"],
  ["대구", "태국", null],
  ["따카", "다카", "typo"],
  // What runs into another word is less than a beginning, and a part that is misspelt begins where a word does.
  ["generale", "General Electric", "part"],
  ["generalelectric", "General Electric Company", "prefix"],
  ["general e", "General Electric", "prefix"],
  ["stripe", "Industries", null],
  ["elecrtic", "General Electric", "typo"],
  ["peking", "Kingsoft", null],
  ["클라우트", "네이버클라우드", "typo"],
  // One letter is a word of its own.
  ["t bank", "Tokyo Bank", null],
  ["t bank", "The Bank T", "words"],
  ["AT and T", "AT&T", "ampersand"],
  ["JJ", "J&J", "ampersand"],
  ["JJ Snack", "J&J Snack Foods", "ampersand"],
  ["S and P", "Spotify", null],
  ["JJ", "Jujutsu", null],
  ["android", "AT&T", null],
  // A name within what is sought ends where a word does, or is long enough to tell.
  ["Meta Verse", "Meta", "shorter name"],
  ["Metaverse Land", "Meta", null],
  ["Elon Reeve Musk", "Elon Musk", "shorter name"],
  ["Elon Reeve Lee", "Elon Musk", null],
  ["京东方", "京东", null],
  ["京东方科技", "京东方", "without legal form"],
  ["京东方显示", "京东方", "shorter name"],
  ["네이버쇼핑", "네이버", "shorter name"],
])("%s finds %s in the way of %s", (text, name, expected) => {
  expect(way(text, name)).toBe(expected);
});

test.each(["주식회사 카카오", "(주)LG", "네이버 주식회사", "삼ㅅ", "Nestlé S.A.", "구글그룹", "グループ"])(
  "%s is the same whether it comes composed or taken apart",
  (text) => {
    expect(queryOf(text.normalize("NFD"))).toEqual(queryOf(text));
  },
);

test("a compound vowel is one letter, and the nearest name of several is the one that differs in a sound", () => {
  const degree = (text: string, name: string) => matchOf(queryOf(text), name)?.degree ?? Number.POSITIVE_INFINITY;
  expect(matchOf(queryOf("화왜이"), "화웨이")).toEqual({ way: "typo", degree: 3 });
  expect(degree("삼정증권", "삼성증권")).toBeLessThan(degree("삼증권", "삼성증권"));
});

test.each([
  // The group by its whole name, and not the company of which the rest is the name.
  ["혀대자동차그룹", "현대자동차그룹", "현대자동차"],
  ["Hyndai Motor Group", "Hyundai Motor Group", "Hyundai Motor"],
  ["OPSCO Holdings", "POSCO Holdings", "POSCO"],
  // The whole of a name but for a syllable, and not a part of one but for a letter.
  ["스필리핀", "필리핀", "클라우드 필리핀"],
  ["기자동차", "기아자동차", "지리자동차"],
  ["두중공업", "두산중공업", "현대중공업"],
])("the misspelt %s finds %s before %s", (text, meant, other) => {
  const [nearer, further] = [meant, other].map((name) => matchOf(queryOf(text), folded(name), name));
  expect([nearer?.way, further?.way]).toEqual(["typo", "typo"]);
  expect(nearer?.degree).toBeLessThan(further?.degree ?? 0);
});

test("a name shares a pair of letters with a text in which neighbours are swapped or one is left out", () => {
  const shared = (text: string, name: string) => {
    const pairs = gramsOfName(splitWords(name, folded(name))).filter((gram) => gram.startsWith("~"));
    return queryOf(text).grams.filter((gram) => pairs.includes(gram)).length;
  };
  expect(shared("LNIE", "LINE")).toBe(3);
  expect(shared("kai", "Kia")).toBe(2);
  expect(shared("네버이", "네이버")).toBe(2);
  expect(shared("싱포르", "싱가포르")).toBe(1);
  // Long texts have enough of their letters in common.
  expect(shared("Hauwei", "Huawei")).toBe(0);
});
