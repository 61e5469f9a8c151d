export const LANGUAGE =
  "A BCP 47 tag, `ko`. What suits it best is given, as RFC 4647 looks tags up and with the script that a tag leaves unsaid (zh-TW is traditional): that very tag, its language in its script, its language, English, or the first there is. What is no tag is refused.";
