import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./style.css";
import "./graphiql.css";
import "./narrow.css";
import { Playground } from "./playground.js";
import { fromHash } from "./share-link.js";
import { provideWorkers } from "./workers.js";

provideWorkers();

const link = fromHash(location.hash);
// From now on the tabs are the truth: a reload must not put the link back over what was changed since.
if (link) history.replaceState(null, "", location.pathname + location.search);

const root = document.getElementById("playground");
const bar = document.getElementById("bar");
if (root && bar)
  createRoot(root).render(
    <StrictMode>
      <Playground link={link} bar={bar} />
    </StrictMode>,
  );
