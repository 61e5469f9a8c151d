import { type BadInput, post } from "./sending.js";

const GOOD = '{"query":"{ __typename }"}';
const TYPE = { status: 415, code: "UNSUPPORTED_MEDIA_TYPE" };
const MALFORMED = { status: 400, code: "BAD_REQUEST" };

const typed = (type: string, more: object = {}) => post(GOOD, { "content-type": type, ...more });
const json = (body: string, more: object = {}) => post(body, { "content-type": "application/json", ...more });
const FORM = '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--\r\n';

/** What a request says that it is, and what it wants. */
export const MEDIA_INPUTS: readonly BadInput[] = [
  { number: "47", name: "text/plain", sending: typed("text/plain"), ...TYPE },
  {
    number: "48",
    name: "a form",
    sending: post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }),
    ...TYPE,
  },
  {
    number: "49",
    name: "a form with parts",
    sending: post(FORM, { "content-type": "multipart/form-data; boundary=x" }),
    ...TYPE,
  },
  { number: "50", name: "no content type", sending: post(new TextEncoder().encode(GOOD), {}), ...TYPE },
  { number: "51", name: "charset ibm500", sending: typed("application/json; charset=ibm500"), ...TYPE },
  { number: "52", name: "charset utf-7", sending: typed('application/json;charset="UTF-7"'), ...TYPE },
  {
    number: "52",
    name: "charset utf-7 after utf-8",
    sending: typed("application/json; charset=utf-8; charset=utf-7"),
    ...TYPE,
  },
  { number: "52", name: "charset* utf-7", sending: typed("application/json; charset*=utf-7"), ...TYPE },
  {
    number: "52",
    name: "charset utf-8",
    sending: typed('application/json; charset="UTF-8"; a="b;charset=c"'),
    status: 200,
  },
  {
    number: "52a",
    name: "UTF-16 without saying so",
    sending: post(new Uint8Array(Buffer.from(GOOD, "utf16le"))),
    ...MALFORMED,
  },
  {
    number: "52b",
    name: "bytes that are not UTF-8",
    sending: post(new Uint8Array([...Buffer.from('{"query":"'), 0xff, 0xfe, 0x22, 0x7d])),
    ...MALFORMED,
  },
  {
    number: "59",
    name: "an answer in HTML",
    sending: json(GOOD, { accept: "text/html" }),
    status: 406,
    code: "NOT_ACCEPTABLE",
  },
  {
    number: "59a",
    name: "an answer in parts",
    sending: json(GOOD, { accept: "multipart/mixed" }),
    status: 406,
    code: "NOT_ACCEPTABLE",
  },
  ...[
    "application/json; charset=utf-16",
    "application/*;q=0, */*",
    "application/json;q=0,application/graphql-response+json;q=0,*/*",
    'text/html;a=",application/json"',
    "application/json;q=none",
  ].map((accept) => ({
    number: "59b",
    name: accept,
    sending: json('{"query":"{ companies { totalCount } }"}', { accept }),
    status: 406,
    code: "NOT_ACCEPTABLE",
  })),
  ...["version=1", "profile=x", "indent=2", 'profile="a,b;q=0"', "charset=UTF-8"].map((parameter) => ({
    number: "59c",
    name: `JSON with ${parameter}`,
    sending: json(GOOD, { accept: `application/json;${parameter}` }),
    status: 200,
  })),
];
