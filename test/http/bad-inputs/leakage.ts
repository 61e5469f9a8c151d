import { ask, at, type BadInput, get, PREFLIGHT } from "./sending.js";

const WRONG = { status: 400, code: "BAD_USER_INPUT" };
const INVALID = { status: 400, code: "GRAPHQL_VALIDATION_FAILED" };

/** Questions whose answers could tell more than they should. */
export const LEAKAGE_INPUTS: readonly BadInput[] = [
  {
    number: "71",
    suggests: '"company" or "companies"',
    name: "a field that is nearly right",
    sending: ask("{ compani(id: 1) { key } }"),
    ...INVALID,
  },
  {
    number: "72",
    suggests: '"from"',
    name: "an argument that is nearly right",
    sending: ask("{ switches(frm: 1) { totalCount } }"),
    ...INVALID,
  },
  {
    number: "73",
    suggests: 'the enum value "ANNOUNCED"',
    name: "an enum value that is nearly right",
    sending: ask("{ switches(phases: [ANOUNCED]) { totalCount } }"),
    ...WRONG,
  },
  {
    number: "73a",
    suggests: '"Phase"',
    name: "a type that is nearly right",
    sending: ask("query ($p: Phas) { switches(phases: [$p]) { totalCount } }"),
    ...INVALID,
  },
  {
    number: "74",
    suggests: 'the enum value "ANNOUNCED"',
    name: "an enum value in a variable that is nearly right",
    sending: ask("query ($p: Phase!) { switches(phases: [$p]) { totalCount } }", { p: "ANOUNCED" }),
    status: 400,
    code: "BAD_USER_INPUT",
  },
  {
    number: "74a",
    suggests: '"types"',
    name: "an input field that is nearly right",
    sending: ask("query ($f: FactFilter) { facts(filter: $f) { totalCount } }", { f: { typs: [] } }),
    status: 400,
    code: "BAD_USER_INPUT",
  },
  {
    number: "76a",
    name: "debugging asked for",
    sending: ask("{ nothing }", {}, { extensions: { tracing: true, debug: true, includeStacktrace: true } }),
    ...INVALID,
  },
  {
    number: "76b",
    name: "a landing page asked for",
    sending: get("", { accept: "text/html" }),
    status: 406,
    code: "NOT_ACCEPTABLE",
  },
  {
    number: "76c",
    name: "a landing page asked for with the header",
    sending: get("", { ...PREFLIGHT, accept: "text/html,*/*" }),
    status: 400,
    code: "BAD_REQUEST",
  },
  ...["/.env", "/server.js", "/package.json", "/debug/pprof", "/graphql/.git/config", "/status"].map((path) => ({
    number: "76d",
    name: path,
    sending: at(path),
    status: 404,
    code: "NOT_FOUND",
  })),
];

/** With introspection switched off. */
export const CLOSED_INPUTS: readonly BadInput[] = [
  { number: "69", name: "introspection where it is off", sending: ask("{ __schema { types { name } } }"), ...INVALID },
  {
    number: "70",
    name: "__type where introspection is off",
    sending: ask('{ __type(name: "Company") { name } }'),
    ...INVALID,
  },
  {
    number: "70a",
    name: "introspection in a fragment",
    sending: ask("{ ...A } fragment A on Query { __schema { types { name } } }"),
    ...INVALID,
  },
  { number: "70b", name: "/metrics where they are off", sending: at("/metrics"), status: 404, code: "NOT_FOUND" },
];
