import { isWebAddress, webAddress } from "../../src/domain/text/web-address.js";

test.each([
  "https://example.org",
  "http://example.org/a?b=c#d",
  "HTTPS://Example.org/",
  "https://example.org:8443/a/b@c",
  "https://ko.wikipedia.org/wiki/알리바바_클라우드",
  "https://예시.한국/",
  "http://192.168.0.7/wiki",
  "https://[2001:db8::1]/",
])("%s is the address of a page", (text) => expect(isWebAddress(text)).toBe(true));

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>1</script>",
  "vbscript:msgbox(1)",
  "blob:https://example.org/1",
  "about:blank",
  "file:///etc/passwd",
  "ftp://example.org/",
  "mailto:a@example.org",
  "//example.org/",
  "example.org",
  "https:example.org",
  "https:///example.org",
  "https:\\\\example.org",
  "https://example.org\\@evil.example",
  "https://user:pw@example.org/",
  "https://user@example.org/",
  "https://@example.org/",
  "https://exa mple.org/",
  "https://example.org/a\tb",
  "https://example.org/\u202e",
  "https://",
  "https://[::1",
  "http://127.0.0.1:22/",
  "http://127.1/",
  "http://0x7f000001/",
  "http://2130706433/",
  "http://localhost:4000/",
  "http://LOCALHOST./",
  "http://app.localhost/",
  "http://0.0.0.0/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  `https://example.org/${"x".repeat(2_000)}`,
])("%j is none", (text) => {
  expect(isWebAddress(text)).toBe(false);
  expect(webAddress(text)).toBeNull();
});

test("an address with a letter outside ASCII is taken however many are checked", () => {
  const refused = Array.from({ length: 50_000 }, () => isWebAddress("https://bücher.example/straße")).filter(
    (is) => !is,
  );
  expect(refused).toHaveLength(0);
});
