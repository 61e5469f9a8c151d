import { useGraphiQL } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { EXAMPLES } from "./examples.js";
import { EXAMPLES_PLUGIN } from "./examples-panel.js";
import { fetcher } from "./fetcher.js";
import { SchemaNotice } from "./schema-notice.js";
import { ShareButton } from "./share-button.js";
import type { Shared } from "./share-link.js";
import { hasStoredTabs } from "./storage.js";
import { useLinksThatArrive } from "./tabs.js";
import { ViewControl } from "./view-control.js";

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
/** In a narrow window the examples would leave no room for the editors; their button is there. */
const FIRST_PANEL = matchMedia("(min-width: 1000px)").matches ? { visiblePlugin: EXAMPLES_PLUGIN.title } : {};

/** The whole page. `shared`: what the address carried when it was opened. `bar`: where the header goes. */
export function Playground({ shared, bar }: { shared: Shared | undefined; bar: HTMLElement }) {
  const first = shared ?? (hasStoredTabs() ? undefined : EXAMPLES[0]);
  // `defaultTabs` would lose the variables.
  const initial = first && { initialQuery: first.query, initialVariables: first.variables };
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      defaultEditorToolsVisibility="variables"
      defaultQuery=""
      inputValueDeprecation
      schemaDescription
      {...FIRST_PANEL}
      {...initial}
    >
      <GraphiQL.Logo>
        <SchemaNotice />
      </GraphiQL.Logo>
      <Header bar={bar} />
    </GraphiQL>
  );
}

/** Stands before the editors in the document, so that it comes first for a keyboard; GraphiQL has no place for it there. */
function Header({ bar }: { bar: HTMLElement }) {
  useLinksThatArrive();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => queryEditor?.updateOptions({ wordWrap: "on" }), [queryEditor]);
  return createPortal(
    <>
      <h1>Relata</h1>
      <ViewControl />
      <ShareButton />
    </>,
    bar,
  );
}
