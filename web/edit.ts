import type { MonacoEditor } from "@graphiql/react";

/** Replaces the text of an editor by an edit that Ctrl+Z takes back; `setValue` would drop all that can be undone. */
export function replaceText(editor: MonacoEditor | undefined, text: string): void {
  const model = editor?.getModel();
  if (!editor || !model || model.getValue() === text) return;
  const position = editor.getPosition();
  editor.pushUndoStop();
  editor.executeEdits("relata", [{ range: model.getFullModelRange(), text }]);
  editor.pushUndoStop();
  // The edit left the cursor at the end.
  if (position) editor.setPosition(position);
}
