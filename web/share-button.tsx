import { useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";
import { toHash } from "./share-link.js";

/** Milliseconds that a word stays: long enough to be read, too short to be taken for that of a later copy. */
const SHOWN = 4_000;
/** Milliseconds of silence before the same word again, so that it is seen and read out again. */
const SILENCE = 150;

/** Copies a link to the current operation with its variables, and says whether that worked. */
export function ShareButton() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const hash = toHash({ query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" });
    setSaid("");
    const result = await copied(hash);
    setTimeout(() => setSaid(result), SILENCE);
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

async function copied(hash: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(new URL(hash, location.href).href);
    return "Copied";
  } catch {
    // No clipboard, as on http:// away from this machine: the address itself then carries the operation.
    history.replaceState(null, "", hash);
    return "The link is in the address bar";
  }
}
