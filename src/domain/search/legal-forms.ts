import { searchForm } from "./forms.js";

/** What companies are by law, as the last words of their names. */
const LAST_WORDS = new Set(
  (
    "inc incorporated ltd limited llc llp lp plc co company corp corporation gmbh ag kg kgaa sa sas sarl se nv bv ab asa as " +
    "oy oyj spa srl kk pte pty bhd jsc pjsc"
  ).split(" "),
);
/** The same as the first words, in Indonesian and Russian. */
const FIRST_WORDS = new Set("pt ооо оао зао пао ао".split(" "));

const KOREAN = "주식회사|유한책임회사|유한회사|합자회사|합명회사|㈜|\\(주\\)|（주）|\\(유\\)|（유）";
const JAPANESE = "株式[会會]社|有限[会會]社|合同[会會]社|㈱|\\(株\\)|（株）";
const CHINESE = "(?:集[团團])?(?:控股)?(?:股份)?(?:有限)?(?:[责責]任)?公司";
/** Where nothing need stand between a name and what it is by law. */
const BEFORE = new RegExp(`^(?:${KOREAN}|${JAPANESE})`, "u");
const AFTER = new RegExp(`(?:${KOREAN}|${JAPANESE}|${CHINESE})$`, "u");

/** A text without what a company is by law: "Apple Inc." is Apple, 腾讯公司 is 腾讯. Null when there is nothing of the kind, or nothing else. */
export function withoutLegalForm(text: string): string | null {
  const whole = text.trim();
  const rest = stripped(whole);
  return rest === whole || searchForm(rest) === "" ? null : rest;
}

function stripped(text: string): string {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const [first = "", last = ""] = [words[0], words.at(-1)].map((word) => searchForm(word ?? ""));
  if (words.length > 1 && LAST_WORDS.has(last)) return stripped(words.slice(0, -1).join(" "));
  if (words.length > 1 && FIRST_WORDS.has(first)) return stripped(words.slice(1).join(" "));
  const rest = text.replace(BEFORE, "").replace(AFTER, "").trim();
  return rest === text || rest === "" ? text : stripped(rest);
}
