/** What people type, and whom they mean, by the kind of difficulty: "text > key". */
const QUERIES = {
  "one character": `美 > us, X > x-corp, 韩 > kr, 泰 > th, 텐 > tencent, 틱 > tiktok, 쿠 > cu, 웨 > weibo, 抖 > douyin, 腾 > tencent, 덴 > denza,
    青 > qingcloud, 谷 > google, 优 > ucloud, 华 > huawei, 德 > de, 왕 > wang-yi, 支 > alipay, 騰 > tencent`,
  "two characters": `腾讯 > tencent, 腾势 > denza, 华为 > huawei, 华米 > huami, 구글 > google, 틱톡 > tiktok, 미국 > us, 민국 > minguk, 民国 > minguk, 한국 > kr,
    中国 > cn, KT > kt, LG > lg, MS > microsoft, 微软 > microsoft, 小米 > xiaomi, 메타 > meta, 百度 > baidu, 북한 > kp, JD > jd, US > us, AI > openai`,
  "three and more characters": `화웨이 > huawei, 알리바바 > alibaba, 알리바바 클라우드 > alibaba-cloud, 阿里云 > alibaba-cloud, 대한민국 > kr, 바이트댄스 > bytedance,
    huawei > huawei, huami > huami, tencent > tencent, denza > denza, 腾讯云 > tencent-cloud, 腾讯音乐 > tencent-music, 카카오 > kakao, 카카오뱅크 > kakao-bank,
    바이두 > baidu, 字节跳动 > bytedance, 삼성전자 > samsung, 삼성생명 > samsung-life, tsmc > tsmc, bidu > baidu, ibm > ibm, weixin > wechat, Facebook > meta,
    Twitter > x-corp, niger > ne, nigeria > ng, 도미니카 공화국 > do, Dominica > dm, 中芯国际 > smic`,
  "part of a Latin word": `dance > bytedance, soft > microsoft, kok > bangkok, cent > tencent, wei > huawei, liyun > alibaba-cloud, icloud > alibaba-cloud, furt > frankfurt,
    jing > beijing, express > aliexpress, duoduo > pinduoduo, shou > kuaishou, pay > alipay, gen > ar, tok > tiktok, ease > netease, hynix > sk-hynix, bank > kakao-bank, penai > openai`,
  spacing: `alibabacloud > alibaba-cloud, alibaba-cloud > alibaba-cloud, 알리바바클라우드 > alibaba-cloud, 화웨이클라우드 > huawei-cloud, 텐센트클라우드 > tencent-cloud,
    byte dance > bytedance, tik tok > tiktok, 바이트 댄스 > bytedance, hongkong > hk, 마이크로 소프트 > microsoft, amazonwebservices > aws, 네이버 클라우드 > naver-cloud,
    A T & T > att, 南 非 > za, 카카오 뱅크 > kakao-bank, u.s.a > us, kakaopay > kakao-pay, 阿里 云 > alibaba-cloud, g enews > global-economic`,
  "case, width and accents": `TENCENT > tencent, ＡＷＳ > aws, aws > aws, ｈｕａｗｅｉ > huawei, hUAWEI > huawei, cote divoire > ci, CÔTE D'IVOIRE > ci, curacao > cw, Curaçao > cw,
    turkiye > tr, sao tome > st, nestle > nestle, NESTLÉ > nestle, citroen > citroen, orsted > orsted, societe generale > societe, ｔｉｋｔｏｋ > tiktok, OPENAI > openai, Åland > ax, aland > ax`,
  "traditional and simplified": `騰訊 > tencent, 騰訊雲 > tencent-cloud, 華為 > huawei, 華爲雲 > huawei-cloud, 阿里雲 > alibaba-cloud, 韓國 > kr, 臺灣 > tw, 微軟 > microsoft, 百度智能雲 > baidu-cloud,
    字節跳動 > bytedance, 騰勢 > denza, 華米 > huami, 台积电 > tsmc, 臺積電 > tsmc, 網易 > netease, 美團 > meituan, 馬云 > ma-yun, 馬化腾 > ma-huateng, 德國 > de, 東京 > tokyo, 小鵬 > xpeng, 沙烏地阿拉伯 > sa`,
  "initials and letters": `ㅌㅅㅌ > tencent, ㅎㅇㅇ > huawei, ㅇㄹㅂㅂ > alibaba, ㄱㄱ > google, ㅂㅇㅌㄷㅅ > bytedance, ㅌㅌ > tiktok, ㅋㅋㅇㅂㅋ > kakao-bank, ㅅㅅㅈㅈ > samsung, ㄴㅇㅂ > naver,
    ㄷㅎㅁㄱ > kr, ㅁㅇㅋㄹㅅㅍㅌ > microsoft, 삼서 > samsung, 텐ㅅ > tencent, 바이트대 > bytedance, 화웨ㅇ > huawei, ㅅㅅ전자 > samsung, ㅅㅅㅅㅁ > samsung-life, ㅌㅅㅌㅋㄹㅇㄷ > tencent-cloud, 틱토 > tiktok, ㅇㅁㅈ > amazon, ㅂㅇㄷ > baidu`,
  typos: `Bytedanse > bytedance, bytdance > bytedance, Tencnt > tencent, tecnent > tencent, Huawie > huawei, huawai > huawei, Micosoft > microsoft, alibabba > alibaba, alibaba clodu > alibaba-cloud,
    amazom > amazon, gogle > google, Singapor > sg, Philipines > ph, Indonsia > id, Tailand > th, 텐센드 > tencent, 하웨이 > huawei, 바이트덴스 > bytedance, 알라바바 > alibaba, 마이크로소프드 > microsoft,
    아마죤 > amazon, 필립핀 > ph, 인도내시아 > id, 싱가폴 > sg, 메이투안 > meituan, 삼섬전자 > samsung, pinduodo > pinduoduo, 구굴 > google`,
} as const;

export interface GoldQuery {
  readonly text: string;
  readonly key: string;
}

/** The queries of each class. */
export const gold: readonly (readonly [name: string, queries: readonly GoldQuery[]])[] = Object.entries(QUERIES).map(
  ([name, lines]) => [
    name,
    lines.split(/,\s+/).map((line) => {
      const [text = "", key = ""] = line.split(" > ");
      return { text, key };
    }),
  ],
);

/** Of two that look alike, the one that is typed comes first, and its double is no first hit. */
export const lookAlikeQueries: readonly (readonly [text: string, key: string])[] = [
  ["腾讯", "tencent"],
  ["騰訊", "tencent"],
  ["腾势", "denza"],
  ["騰勢", "denza"],
  ["Huawei", "huawei"],
  ["Huami", "huami"],
  ["华为", "huawei"],
  ["华米", "huami"],
  ["화웨이", "huawei"],
  ["화웨이 클라우드", "huawei-cloud"],
  ["화웨이클라우드", "huawei-cloud"],
  ["화미", "huami"],
  ["민국", "minguk"],
  ["대한민국", "kr"],
  ["民国", "minguk"],
  ["바이두", "baidu"],
  ["바이든", "biden"],
  ["Meta", "meta"],
  ["MetaX", "metax"],
  ["Micron", "micron"],
  ["Micosoft", "microsoft"],
  ["왕이", "wang-yi"],
  ["网易", "netease"],
  ["王毅", "wang-yi"],
  ["马云", "ma-yun"],
  ["마윈", "ma-yun"],
  ["抖音", "douyin"],
  ["京东", "jd"],
  ["Niger", "ne"],
  ["Nigeria", "ng"],
  ["Austria", "at"],
  ["Australia", "au"],
  ["KT", "kt"],
  ["SKT", "sk-telecom"],
  ["Huawie", "huawei"],
  ["Tencnt", "tencent"],
];
