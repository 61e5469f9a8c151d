import { InvalidSettings, readSettings } from "../src/settings/settings.js";

const ORIGINS =
  "RELATA_CORS_ORIGINS must be origins separated by commas, each a scheme and a host, such as https://app.example.org or http://localhost:*, without a path, and never * alone, which would be every page there is";

test.each([
  ["https://app.example.org", ["https://app.example.org"]],
  ["https://a.example, http://b.example:8080", ["https://a.example", "http://b.example:8080"]],
  ["HTTPS://App.Example.org:443", ["https://app.example.org"]],
  ["https://bücher.example", ["https://xn--bcher-kva.example"]],
  ["http://[::1]:3000", ["http://[::1]:3000"]],
  ["http://localhost:*,http://127.0.0.1:*", ["http://localhost:*", "http://127.0.0.1:*"]],
])("the origins %s are listed as browsers write them", (text, origins) => {
  expect(readSettings({ RELATA_CORS_ORIGINS: text }).corsOrigins).toEqual(origins);
});

test("an origin with a letter outside ASCII is taken however often settings are read", () => {
  const read = () => readSettings({ RELATA_CORS_ORIGINS: "https://bücher.example" }).corsOrigins;
  const answers = new Set(Array.from({ length: 20_000 }, () => read().join(" ")));
  expect([...answers]).toEqual(["https://xn--bcher-kva.example"]);
});

test.each([
  "*",
  "https://*.example.org",
  "https://app.example.org:*",
  "https://app.example.org/",
  "https://app.example.org/path",
  "https://app.example.org?x",
  "https://app.example.org:99999",
  "app.example.org",
  "null",
  "file://",
  "https://a.example,,https://b.example",
])("%s is no list of origins", (text) => {
  const shown = JSON.stringify(text);
  expect(() => readSettings({ RELATA_CORS_ORIGINS: text })).toThrow(new InvalidSettings(`${ORIGINS}, not ${shown}.`));
});

test.each(["127.0.0.1", "localhost", "::1"])("any port of this machine is taken where %s is listened on", (host) => {
  const settings = readSettings({ RELATA_CORS_ORIGINS: "http://localhost:*", RELATA_HOST: host });
  expect(settings.corsOrigins).toEqual(["http://localhost:*"]);
});

test.each(["0.0.0.0", "192.168.0.7", "::", "127.0.0.1.example.org"])("it is refused where %s is", (host) => {
  const read = () => readSettings({ RELATA_CORS_ORIGINS: "https://a.example,http://localhost:*", RELATA_HOST: host });
  expect(read).toThrow(
    new InvalidSettings(
      `RELATA_CORS_ORIGINS may have "http://localhost:*" only where RELATA_HOST is an address of this machine alone, such as 127.0.0.1, not "${host}".`,
    ),
  );
});

test("manifests of operations are files; only theirs are run where there are some", () => {
  expect(readSettings({ RELATA_OPERATIONS: "a.json, b/c.json" }).operations).toEqual(["a.json", "b/c.json"]);
  expect(() => readSettings({ RELATA_OPERATIONS: "a.json,," })).toThrow(
    'RELATA_OPERATIONS must be files separated by commas, not "a.json,,".',
  );
  expect(() => readSettings({ RELATA_OPERATIONS_ONLY: "on" })).toThrow(
    'RELATA_OPERATIONS_ONLY must be off where RELATA_OPERATIONS names no file, not "on".',
  );
});
