import type { View } from "../domain/view.js";
import type { Session } from "../graph/reading/session.js";
import { rootView } from "../graph/reading/views.js";

/** What every resolver is given: one session per operation. */
export interface Context {
  readonly session: Session;
}

/** The view of a question: the one below `asOf`, or the default view at the root, where there is nothing above it. */
export async function viewOf(session: Session, root: View | undefined): Promise<View> {
  return root ?? rootView(session);
}
