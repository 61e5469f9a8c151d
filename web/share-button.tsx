import { useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { toHash } from "./share-link.js";

/** Copies a link to the current operation with its variables, and says whether that worked. */
export function ShareButton() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const [said, setSaid] = useState("");
  const copy = async () => {
    const hash = toHash({ query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" });
    try {
      await navigator.clipboard.writeText(new URL(hash, location.href).href);
      setSaid("Copied");
    } catch {
      // No clipboard, as on http:// away from this machine: the address itself then carries the operation.
      history.replaceState(null, "", hash);
      setSaid("The link is in the address bar");
    }
  };
  return (
    <div className="relata-share">
      <span role="status">{said}</span>
      <button type="button" onClick={copy}>
        Copy link
      </button>
    </div>
  );
}
