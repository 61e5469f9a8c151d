// The library `opencc-js` ships no types for its tables: pairs of characters, "雲 云|騰 腾".
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
declare module "opencc-js/dict/HKVariantsRev" {
  const pairs: string;
  export default pairs;
}
declare module "opencc-js/dict/TWVariantsRev" {
  const pairs: string;
  export default pairs;
}
declare module "opencc-js/dict/JPShinjitaiCharacters" {
  const pairs: string;
  export default pairs;
}
