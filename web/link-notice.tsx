import { useState } from "react";
import { useLinksThatArrive } from "./tabs.js";

/** Says that a share link is not what somebody copied: part of an operation would ask something else. */
export function LinkNotice({ isDamaged }: { isDamaged: boolean }) {
  const [shows, setShows] = useState(isDamaged);
  useLinksThatArrive(setShows);
  if (!shows) return null;
  return (
    <p className="relata-notice relata-link-notice" role="alert">
      This link is damaged, perhaps cut off at its end. Nothing of it was opened: ask for it again.
      <button type="button" onClick={() => setShows(false)}>
        Close
      </button>
    </p>
  );
}
