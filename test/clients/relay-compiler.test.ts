import { Kind } from "graphql";
import { examples, texts } from "./examples.js";
import { compiledByRelay } from "./relay-project.js";

test("relay-compiler accepts the schema and every example", async () => {
  const all = examples();
  expect(all.length).toBeGreaterThan(20);
  const modules = Object.fromEntries(all.map((one) => [one.name, texts(one)]));
  const project = await compiledByRelay(modules);
  try {
    expect(project.said).not.toMatch(/error|warn/i);
    for (const { name, document } of all)
      for (const definition of document.definitions)
        if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION)
          expect(project.artifact<object>(definition.name?.value ?? name)).toMatchObject({ kind: expect.any(String) });
  } finally {
    project.remove();
  }
});

test("it would say so if an operation asked for what is not there", async () => {
  await expect(compiledByRelay({ Wrong: ["query WrongQuery { asOf { nobody { id } } }"] })).rejects.toThrow(/nobody/);
});
