import type { Shared } from "./share-link.js";

/**
 * What this browser holds of an earlier visit in the tab that was open, as GraphiQL keeps it. GraphiQL itself would
 * bring back its operation without the variables, unless somebody had edited them.
 */
export function storedTab(): Shared | undefined {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem("graphiql:tabState") ?? "");
    const { query, variables } = tabs[activeTabIndex];
    return { query: query ?? "", variables: variables ?? "" };
  } catch {
    // Nothing, nothing that can be read, or a browser that refuses its storage altogether.
    return undefined;
  }
}
