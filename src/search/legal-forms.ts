import { folded } from "../domain/text/folding.js";

/** Legal forms that are the last word of a company's name. */
const LAST_WORDS = new Set(
  (
    "inc incorporated ltd limited llc llp lp plc co company corp corporation gmbh ag kg kgaa sa sas sarl se nv bv ab asa as " +
    "oy oyj spa srl sca kk pte pty sdn bhd tbk jsc pjsc aps kft zrt nyrt sro"
  ).split(" "),
);
/** Legal forms that are the first word, in Indonesian and Russian. */
const FIRST_WORDS = new Set("pt ооо оао зао пао ао".split(" "));

const KOREAN = "주식회사|유한책임회사|유한회사|합자회사|합명회사|㈜|\\(주\\)|（주）|\\(유\\)|（유）";
const JAPANESE = "株式[会會]社|有限[会會]社|合同[会會]社|㈱|\\(株\\)|（株）";
const CHINESE = "(?:股份)?(?:有限)?(?:[责責]任)?公司";
/** Legal forms that need no space before or after the name. */
const BEFORE = new RegExp(`^(?:${KOREAN}|${JAPANESE})`, "u");
const AFTER = new RegExp(`(?:${KOREAN}|${JAPANESE}|${CHINESE})$`, "u");

/** Generic words that companies add to a name: 小米集团 is 小米, and "ASML Holding" ASML. */
const LAST_EPITHETS = new Set("group holding holdings".split(" "));
const EPITHET = /(?:集[团團]|控股|科技|技[术術]|그룹|홀딩스|グループ|ホールディングス)$/u;

/**
 * A text without its outermost legal form, "Apple Inc." as Apple and 腾讯公司 as 腾讯, or where it has none without a generic word,
 * so that 拼多多控股有限公司 is first 拼多多控股 and then 拼多多. Null when it has neither, or nothing else. `text` is composed (NFC).
 */
export function withoutLegalForm(text: string): string | null {
  const whole = text.trim();
  const words = whole.split(/[\s,]+/).filter((word) => word !== "");
  const [first = "", last = ""] = [words[0], words.at(-1)].map((word) => folded(word ?? ""));
  const [from, to] = [words.slice(1).join(" "), words.slice(0, -1).join(" ")];
  const rests = [
    ...[LAST_WORDS.has(last) ? to : "", FIRST_WORDS.has(first) ? from : "", whole.replace(AFTER, "")],
    ...[whole.replace(BEFORE, ""), LAST_EPITHETS.has(last) ? to : "", whole.replace(EPITHET, "")],
  ];
  return rests.map((rest) => rest.trim()).find((rest) => rest !== whole && folded(rest) !== "") ?? null;
}
