import { clientOf } from "../../src/http/limits/clients.js";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["192.0.2.7:49152", "192.0.2.7"],
  ["2001:db8:0:1:2:3:4:5", "2001:db8:0:1"],
  ["[2001:db8::1:2:3:4:5]:443", "2001:db8:0:1"],
  ["2001:0DB8::9", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["64:ff9b::192.0.2.7", "64:ff9b:0:0"],
  ["::1", "0:0:0:0"],
])("of %s the client is %s", (address, client) => {
  expect(clientOf(address)).toBe(client);
});

test.each([undefined, "", "unknown", "_hidden", "999.1.1.1", "1.2.3", "evil".repeat(1000), ":::"])(
  "what is no address is one client: %s",
  (address) => {
    expect(clientOf(address)).toBe("unknown");
  },
);
