/** Whether this browser still holds the tabs of an earlier visit, as GraphiQL keeps them. */
export function hasStoredTabs(): boolean {
  try {
    return localStorage.getItem("graphiql:tabState") !== null;
  } catch {
    // A browser may refuse its storage altogether.
    return false;
  }
}
