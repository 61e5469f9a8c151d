import type { View } from "../domain/view.js";
import type { Session } from "../graph/reading/session.js";
import { rootView } from "../graph/reading/views.js";

/** The context of every resolver: one session per operation. */
export interface Context {
  readonly session: Session;
}

/** The view of a question: that of `asOf` above it, or the default view at the root. */
export async function viewOf(session: Session, root: View | undefined): Promise<View> {
  return root ?? rootView(session);
}
