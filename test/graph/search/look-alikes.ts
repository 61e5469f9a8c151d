import type { WrittenPackage } from "../../graphql/written-package.js";

/** Who is easily taken for somebody else, or for a part of another name: "key KIND: text@language=USE~validity / ...". */
const ENTITIES = `
denza COMPANY: Denza@en / 덴자@ko / 腾势@zh
huami COMPANY: Huami@en / 화미@ko / 华米@zh / Zepp Health@en=ALIAS
minguk COMPANY: Minguk@en / 민국@ko / 民国@zh
tencent-music COMPANY: Tencent Music@en / 텐센트 뮤직@ko / 腾讯音乐@zh / TME@en=TICKER
alipay COMPANY: Alipay@en / 알리페이@ko / 支付宝@zh / 支付寶@zh-Hant
aliexpress COMPANY: AliExpress@en / 알리익스프레스@ko / 速卖通@zh
ant-group COMPANY: Ant Group@en / 앤트그룹@ko / 蚂蚁集团@zh / Ant Financial@en=FORMER~../2020-07
meta COMPANY: Meta Platforms@en~2021-10-28/.. / Facebook, Inc.@en=FORMER~2004/2021-10-28 / 메타@ko / META@en=TICKER
metax COMPANY: MetaX@en / 沐曦@zh
baidu COMPANY: Baidu@en / 바이두@ko / 百度@zh / BIDU@en=TICKER
baidu-cloud COMPANY: Baidu AI Cloud@en / 바이두 클라우드@ko / 百度智能云@zh
xiaomi COMPANY: Xiaomi@en / 샤오미@ko / 小米@zh
xpeng COMPANY: XPeng@en / 샤오펑@ko / 小鹏汽车@zh / 小鵬汽車@zh-Hant
samsung COMPANY: Samsung Electronics@en / 삼성전자@ko / 三星电子@zh
samsung-sds COMPANY: Samsung SDS@en / 삼성SDS@ko / 三星SDS@zh
samsung-life COMPANY: Samsung Life@en / 삼성생명@ko
sk-hynix COMPANY: SK hynix@en / SK하이닉스@ko / SK海力士@zh
sk-telecom COMPANY: SK Telecom@en / SK텔레콤@ko / SKT@en=ABBREVIATION
naver COMPANY: NAVER@en / 네이버@ko
naver-cloud COMPANY: NAVER Cloud@en / 네이버클라우드@ko
kakao COMPANY: Kakao@en / 카카오@ko
kakao-bank COMPANY: KakaoBank@en / 카카오뱅크@ko
kakao-pay COMPANY: Kakao Pay@en / 카카오페이@ko
kt COMPANY: KT@en / 케이티@ko
kt-cloud COMPANY: KT Cloud@en / KT클라우드@ko
nhn COMPANY: NHN@en / 엔에이치엔@ko
lg COMPANY: LG@en / 엘지@ko / LG전자@ko=ALIAS
tsmc COMPANY: Taiwan Semiconductor Manufacturing Company@en / TSMC@en=ABBREVIATION / 台積電@zh-Hant / 台积电@zh / TSM@en=TICKER
smic COMPANY: SMIC@en / 中芯国际@zh / 中芯國際@zh-Hant
china-mobile COMPANY: China Mobile@en / 차이나모바일@ko / 中国移动@zh
china-unicom COMPANY: China Unicom@en / 차이나유니콤@ko / 中国联通@zh
china-telecom COMPANY: China Telecom@en / 차이나텔레콤@ko / 中国电信@zh
openai COMPANY: OpenAI@en / 오픈에이아이@ko
oracle COMPANY: Oracle@en / 오라클@ko / 甲骨文@zh
orange COMPANY: Orange S.A.@en / 오랑주@ko
ovh COMPANY: OVHcloud@en
ibm COMPANY: International Business Machines@en / IBM@en=ABBREVIATION / 아이비엠@ko
orsted COMPANY: Ørsted@en / 오스테드@ko / DONG Energy@en=FORMER
nestle COMPANY: Nestlé@fr / 네슬레@ko / 雀巢@zh
citroen COMPANY: Citroën@fr / 시트로엥@ko
societe COMPANY: Société Générale@fr / 소시에테 제네랄@ko
att COMPANY: AT&T@en
x-corp COMPANY: X@en / Twitter@en=FORMER / 트위터@ko=FORMER
didi COMPANY: DiDi@en / 디디추싱@ko / 滴滴出行@zh
meituan COMPANY: Meituan@en / 메이퇀@ko / 美团@zh / 美團@zh-Hant
pinduoduo COMPANY: Pinduoduo@en / 핀둬둬@ko / 拼多多@zh / PDD@en=TICKER
jd COMPANY: JD.com@en / 징둥@ko / 京东@zh / 京東@zh-Hant
jingdezhen REGION: Jingdezhen@en / 징더전@ko / 景德镇@zh
wangsu COMPANY: Wangsu@en / 网宿科技@zh / 網宿科技@zh-Hant
pdd-holdings COMPANY: PDD Holdings@en / 拼多多控股@zh
asml COMPANY: ASML@en / 에이에스엠엘@ko / 阿斯麦@zh
arm COMPANY: Arm Holdings@en / 암 홀딩스@ko
lotte COMPANY: Lotte@en / 롯데그룹@ko / 롯데@ko=ALIAS / 乐天@zh
siemens COMPANY: Siemens@en / 지멘스@ko / 西门子@zh
hitachi COMPANY: Hitachi@en / 히타치@ko / 日立@ja
bank-of-korea GOVERNMENT: Bank of Korea@en / 한국은행@ko
netease COMPANY: NetEase@en / 넷이즈@ko / 网易@zh / 網易@zh-Hant
kuaishou COMPANY: Kuaishou@en / 콰이쇼우@ko / 快手@zh
douyin PRODUCT: Douyin@en / 더우인@ko / 抖音@zh
wechat PRODUCT: WeChat@en / 위챗@ko / 微信@zh / Weixin@zh-Latn=ROMANIZATION
weibo PRODUCT: Weibo@en / 웨이보@ko / 微博@zh
micron COMPANY: Micron@en / 마이크론@ko / 美光@zh
wang-yi PERSON: Wang Yi@en / 왕이@ko / 王毅@zh
ma-yun PERSON: Jack Ma@en / 마윈@ko / 马云@zh / 馬雲@zh-Hant / Ma Yun@zh-Latn=ROMANIZATION
ma-huateng PERSON: Pony Ma@en / 마화텅@ko / 马化腾@zh / 馬化騰@zh-Hant
general-electric COMPANY: General Electric@en / GE@en=TICKER
kingsoft COMPANY: Kingsoft@en / 金山@zh
doosan COMPANY: Doosan Industries@en / 두산산업@ko
uber COMPANY: Uber@en / 우버@ko
sony COMPANY: Sony@en / 소니@ko / ソニー@ja
dell COMPANY: Dell@en / 델@ko
visa COMPANY: Visa@en / 비자@ko
oppo COMPANY: OPPO@en / 오포@ko
vivo COMPANY: vivo@en / 비보@ko
hyundai-steel COMPANY: Hyundai Steel@en / 현대제철@ko
lotte-shopping COMPANY: Lotte Shopping@en / 롯데백화점@ko=ALIAS / 롯데쇼핑@ko
park-ji-sung PERSON: Park Ji-sung@en / 박지성@ko
rakuten COMPANY: Rakuten@en / 楽天@ja / 라쿠텐@ko
nissan COMPANY: Nissan@en / 日産@ja / 닛산@ko
yomiuri COMPANY: Yomiuri@en / 読売新聞@ja
shionogi COMPANY: Shionogi@en / 塩野義製薬@ja
meti GOVERNMENT: METI@en=ABBREVIATION / Ministry of Economy, Trade and Industry@en / 経済産業省@ja
kansai-electric COMPANY: Kansai Electric Power@en / 関西電力@ja
li-yun PERSON: 李芸@zh
li-yi PERSON: 李艺@zh
hennes COMPANY: H&M@en / Hennes & Mauritz@en=ALIAS
marks COMPANY: Marks & Spencer@en / M&S@en=ABBREVIATION
sp-global COMPANY: S&P Global@en
olufsen COMPANY: Bang and Olufsen@en / B&O@en=ABBREVIATION
`;

function entityOf(line: string): object {
  const [head = "", names = ""] = line.split(": ");
  const [key, kind] = head.split(" ");
  return {
    key,
    kind,
    names: names.split(" / ").map((name) => {
      const [, text, language, use, validity] = /^(.+)@([\w-]+)(?:=(\w+))?(?:~(.+))?$/.exec(name) ?? [];
      return { text, language, ...(use && { use }), ...(validity && { validity }) };
    }),
  };
}

export const lookAlikes: WrittenPackage = { key: "look-alikes", entities: ENTITIES.trim().split("\n").map(entityOf) };
