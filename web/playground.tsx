import { DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { useGraphiQL } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { AnswerNote } from "./answer-note.js";
import { DOCS_PLUGIN } from "./docs-panel.js";
import { EXAMPLES } from "./examples.js";
import { EXAMPLES_PLUGIN } from "./examples-panel.js";
import { fetcher, SCHEMA_OPERATION } from "./fetcher.js";
import { LinkNotice } from "./link-notice.js";
import { useRunKey } from "./run-key.js";
import { SchemaNotice } from "./schema-notice.js";
import { ShareButton } from "./share-button.js";
import type { Shared } from "./share-link.js";
import { storedTab } from "./storage.js";
import { ViewControl } from "./view-control.js";

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
/** In a narrow window the examples would leave no room for the editors; their button is there. */
const FIRST_PANEL = matchMedia("(min-width: 1000px)").matches ? { visiblePlugin: EXAMPLES_PLUGIN.title } : {};

interface Props {
  /** What the address carried when the page was opened. */
  readonly link: Shared | "damaged" | undefined;
  /** Where the header goes. */
  readonly bar: HTMLElement;
}

/** The whole page. */
export function Playground({ link, bar }: Props) {
  const isDamaged = link === "damaged";
  const shared = isDamaged ? undefined : link;
  const first = shared ?? storedTab() ?? EXAMPLES[0];
  // `defaultTabs` would lose the variables.
  const initial = first && { initialQuery: first.query, initialVariables: first.variables };
  return (
    <GraphiQL
      fetcher={fetcher}
      introspectionQueryName={SCHEMA_OPERATION}
      plugins={PLUGINS}
      referencePlugin={DOCS_PLUGIN}
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
      <GraphiQL.Footer>
        <AnswerNote />
      </GraphiQL.Footer>
      <DocExplorerStore>
        <Header bar={bar} isDamaged={isDamaged} />
      </DocExplorerStore>
    </GraphiQL>
  );
}

/** Stands before the editors in the document, so that it comes first for a keyboard; GraphiQL has no place for it there. */
function Header({ bar, isDamaged }: { bar: HTMLElement; isDamaged: boolean }) {
  useRunKey();
  useWrappedLines();
  return createPortal(
    <>
      <h1>Relata</h1>
      <ViewControl />
      <ShareButton />
      <LinkNotice isDamaged={isDamaged} />
    </>,
    bar,
  );
}

/** Long lines go on below instead of behind a scroll bar, which in a narrow window would lie over the last one. */
function useWrappedLines(): void {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) editor?.updateOptions({ wordWrap: "on" });
  }, [queryEditor, variableEditor]);
}
