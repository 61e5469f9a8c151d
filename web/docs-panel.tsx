import { DOC_EXPLORER_PLUGIN, DocExplorer } from "@graphiql/plugin-doc-explorer";
import { DocsFilledIcon, DocsIcon, type GraphiQLPlugin, useGraphiQL } from "@graphiql/react";
import { whyNoSchema } from "./schema-notice.js";

/** GraphiQL's docs, which say in our words why they are empty; its own are "Error fetching schema". */
export const DOCS_PLUGIN: GraphiQLPlugin = { title: DOC_EXPLORER_PLUGIN.title, icon: Icon, content: Panel };

function Panel() {
  const error = useGraphiQL(({ fetchError }) => fetchError);
  if (!error) return <DocExplorer />;
  return (
    <section className="relata-docs" aria-labelledby="relata-docs-title">
      <h2 id="relata-docs-title">Docs</h2>
      <p>{whyNoSchema(error)}</p>
    </section>
  );
}

function Icon() {
  const isVisible = useGraphiQL(({ visiblePlugin }) => visiblePlugin === DOCS_PLUGIN);
  return isVisible ? <DocsFilledIcon /> : <DocsIcon />;
}
