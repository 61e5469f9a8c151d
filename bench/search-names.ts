import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.js";

/** The names of an invented company. */
export interface InventedNames {
  readonly latin: string;
  readonly hangul: string;
  readonly han: string;
}

const LATIN =
  "ba be bi bo ca ce co da de do fa fi ga go ha hi ja ka ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi wa xi yu za".split(
    " ",
  );
const WORDS =
  "Cloud Technology Holdings Group Digital Media Logistics Energy Networks Semiconductor Games Mobile Data Systems Capital Health".split(
    " ",
  );
const HANGUL = [
  ..."가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후기니디리미비시이지치키티피히네레메베세에제케테페헤한민국대성신동명진영",
];
const KOREAN =
  "클라우드 전자 테크 홀딩스 그룹 미디어 물류 에너지 네트워크 반도체 게임즈 모바일 데이터 시스템 캐피탈 헬스".split(
    " ",
  );
const HAN = [
  ..."安保北博长成创达大德东方丰福富光广国海汉航和恒宏华汇嘉建金京科力联龙美民明宁平启强青荣瑞三上深胜盛世泰天通万威伟文祥新信兴雅阳亿益银盈永友宇元远云泽正智中众",
];
const CHINESE = "云 科技 控股 集团 数字 传媒 物流 能源 网络 半导体 游戏 移动 数据 系统 资本 健康".split(" ");

/** So many names of invented companies, three of each: equal for equal numbers. */
export function inventedNames(total: number): InventedNames[] {
  const random = randomFrom(total);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = (list: readonly string[], least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(list)).join("");
  return Array.from({ length: Math.ceil(total / 3) }, () => {
    const suffix = Math.floor(random() * WORDS.length);
    const coined = some(LATIN, 2, 4);
    return {
      latin: `${coined.charAt(0).toUpperCase()}${coined.slice(1)} ${WORDS[suffix]}`,
      hangul: `${some(HANGUL, 2, 4)} ${KOREAN[suffix]}`,
      han: `${some(HAN, 2, 3)}${CHINESE[suffix]}`,
    };
  });
}

/** Writes a data package of companies with these names. */
export function writeNames(folder: string, names: readonly InventedNames[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.yaml"),
    "key: invented\ntitle: Invented\nlicence: CC0-1.0\nlanguages: [en, ko, zh]\ndate: 2026-11-01\n",
  );
  const lines = names.map(({ latin, hangul, han }, number) => {
    const texts = [
      { text: latin, language: "en" },
      { text: hangul, language: "ko" },
      { text: han, language: "zh" },
    ];
    return `${JSON.stringify({ key: `invented-${number}`, kind: "COMPANY", names: texts })}\n`;
  });
  writeFileSync(join(folder, "entities.jsonl"), lines.join(""));
}

const TRADITIONAL: { readonly [simplified: string]: string } = {
  云: "雲",
  华: "華",
  长: "長",
  创: "創",
  东: "東",
  丰: "豐",
  国: "國",
  汉: "漢",
  联: "聯",
  龙: "龍",
  电: "電",
  数: "數",
  团: "團",
  网: "網",
  络: "絡",
  资: "資",
  传: "傳",
};

/** What is asked of each class, made from some of the names. */
export function queriesOf(
  names: readonly InventedNames[],
  each = 30,
): { readonly [difficulty: string]: readonly string[] } {
  const chosen = Array.from(
    { length: each },
    (_, nth) => names[Math.floor(((nth + 0.5) * names.length) / each)] as InventedNames,
  );
  const from = (make: (names: InventedNames, nth: number) => string) => chosen.map(make);
  const dropped = (text: string, place: number) => text.slice(0, place) + text.slice(place + 1);
  return {
    "one character": from(({ hangul, han }, nth) => (nth % 2 ? hangul : han).charAt(0)),
    "two characters": from(({ hangul, han }, nth) => (nth % 2 ? hangul : han).slice(0, 2)),
    "three and more": from(({ latin, hangul, han }, nth) => [latin, hangul, han][nth % 3] ?? latin),
    "part of a Latin word": from(({ latin }) => latin.slice(1, 6)),
    spacing: from(({ latin, hangul }, nth) => (nth % 2 ? latin : hangul).replace(" ", "")),
    "case and width": from(({ latin }) =>
      latin.toUpperCase().replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ),
    traditional: from(({ han }) => han.replace(/./g, (character) => TRADITIONAL[character] ?? character)),
    initials: from(({ hangul }) =>
      hangul.replace(/[가-힣]/g, (syllable) =>
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".charAt(Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)),
      ),
    ),
    typos: from(({ latin, hangul }, nth) => (nth % 2 ? dropped(latin, 3) : hangul.replace(/[가-힣]$/, "긓"))),
    nothing: from((_, nth) => `zzq${nth}qqx`),
  };
}
