import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { ComponentProps } from "react";
import { flushSync } from "react-dom";
import { type Example, grouped } from "./example.js";
import { EXAMPLES } from "./examples.js";
import { useOpen } from "./tabs.js";

const GROUPS = [...grouped(EXAMPLES)];
/** Here a panel lies over the editors (narrow.css). */
const COVERS_THE_EDITORS = matchMedia("(max-width: 600px)");

/** The shipped operations, by question. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: "Examples", icon: Icon, content: Panel };

function Panel() {
  const open = useOpen();
  const { setVisiblePlugin } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const pick = (example: Example) => {
    open(example);
    if (!COVERS_THE_EDITORS.matches) return;
    // At once, for nothing hidden takes the focus.
    flushSync(() => setVisiblePlugin(null));
    // Its frame, not its text: a telephone would show its keyboard over the rest.
    queryEditor?.getContainerDomNode().focus();
  };
  const current = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query ?? "");
  return (
    <section className="relata-examples" aria-labelledby="relata-examples-title">
      <h2 id="relata-examples-title">Examples</h2>
      {GROUPS.map(([group, examples]) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {examples.map((example) => {
              const isCurrent = current === example.query;
              return (
                <li key={example.name}>
                  <button type="button" aria-current={isCurrent ? "true" : undefined} onClick={() => pick(example)}>
                    {example.title}
                  </button>
                  {isCurrent && <p>{example.about}</p>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** A question mark on a page. */
function Icon(props: ComponentProps<"svg">) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true" {...props}>
      <path d="M5 3h10l4 4v14H5z" strokeLinejoin="round" />
      <path d="M9.5 10.2a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6M12 16.6v.6" strokeLinecap="round" />
    </svg>
  );
}
