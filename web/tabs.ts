import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useCallback, useEffect } from "react";
import { EXAMPLES } from "./examples.js";
import { fromHash, type Shared } from "./share-link.js";

const UNCHANGED = new Set(["", ...EXAMPLES.map(({ query }) => query.trim())]);

/** Opens an operation: in the tab that holds it already, over an example nobody changed, or in a tab of its own. */
export function useOpen(): (operation: Shared) => void {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor, responseEditor } = useGraphiQL(
    ({ tabs, queryEditor, variableEditor, responseEditor }) => ({ tabs, queryEditor, variableEditor, responseEditor }),
  );
  return useCallback(
    ({ query, variables }) => {
      const open = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? "") === variables);
      if (open !== -1) return changeTab(open);
      if (!UNCHANGED.has(queryEditor?.getValue().trim() ?? "")) addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
      // What the tab held before is gone, and so is its answer.
      responseEditor?.setValue("");
      updateActiveTabValues({ response: "" });
    },
    [tabs, queryEditor, variableEditor, responseEditor, addTab, changeTab, updateActiveTabValues],
  );
}

/** Opens share links that come in while the page is open: pasted into the address, or followed from elsewhere. */
export function useLinksThatArrive(onDamaged: (isDamaged: boolean) => void): void {
  const open = useOpen();
  useEffect(() => {
    const arrived = () => {
      const shared = fromHash(location.hash);
      if (!shared) return;
      history.replaceState(null, "", location.pathname + location.search);
      onDamaged(shared === "damaged");
      if (shared !== "damaged") open(shared);
    };
    addEventListener("hashchange", arrived);
    return () => removeEventListener("hashchange", arrived);
  }, [open, onDamaged]);
}
