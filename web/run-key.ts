import { useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/** Ctrl+Enter runs the operation from anywhere on the page: after picking an example the focus is in their list. */
export function useRunKey(): void {
  const { run } = useGraphiQLActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      // The editors take the key themselves, and a dialog lies over what would run.
      const { target } = event;
      if (target instanceof Element && target.closest(".monaco-editor, [role=dialog]")) return;
      event.preventDefault();
      void run();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [run]);
}
