import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import { fetcher } from "../fetcher.js";
import { fromHash } from "../share-link.js";
import { provideWorkers } from "../workers.js";

// GraphiQL as it comes, to tell its own shortcomings from those we add.
provideWorkers();
document.body.style.height = "100vh";
const root = document.getElementById("root") as HTMLElement;
root.style.height = "100%";
const shared = fromHash(location.hash);
const initial = shared && shared !== "damaged" && { initialQuery: shared.query, initialVariables: shared.variables };
createRoot(root).render(createElement(GraphiQL, { fetcher, defaultEditorToolsVisibility: "variables", ...initial }));
