import { useGraphiQL, useOperationsEditorState, useVariablesEditorState } from "@graphiql/react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { replaceText } from "./edit.js";
import { withViewInserted } from "./insert-view.js";
import { holds, partsTaken, presets } from "./presets.js";
import { todayHere, todayOfService } from "./today.js";
import { type ChosenView, isGraphQL, type Taken, takenBy, viewIn, withView } from "./view-variables.js";

/** Sets the view, valid and known, by filling in the variables of the current operation. */
export function ViewControl() {
  const { name, queryEditor, variableEditor } = useGraphiQL(({ operationName, queryEditor, variableEditor }) => ({
    name: operationName,
    queryEditor,
    variableEditor,
  }));
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const isSettled = useSettled(query);
  const taken = takenBy(query, name);
  const view = viewIn(variables);
  const takes = { valid: taken?.valid === true && !!view, known: taken?.known === true && !!view };
  const set = (parts: ChosenView) => {
    const text = partsTaken(parts, takes).reduce((now, [part, value]) => withView(now, part, value), variables);
    replaceText(variableEditor, text);
  };
  const [today, setToday] = useState(todayHere);
  const setTodayOfService = async () => {
    const day = await todayOfService();
    setToday(day);
    set({ valid: day, known: day });
  };
  const withBoth = taken && !taken.valid && !taken.known ? withViewInserted(query, name) : undefined;
  const insert = (text: string) => {
    replaceText(queryEditor, text);
    // The button is gone now; in the editor Ctrl+Z takes back what it did.
    queryEditor?.focus();
  };
  return (
    <form className="relata-view" aria-label="View" onSubmit={(event) => event.preventDefault()}>
      <Part
        label="Valid"
        hint="When it holds: a day, a month, a year or an interval in EDTF"
        part="valid"
        value={view?.valid}
        enabled={takes.valid}
        set={set}
      />
      <Part
        label="Known"
        hint="What could be known on this day"
        part="known"
        value={view?.known}
        enabled={takes.known}
        set={set}
      />
      <fieldset>
        <legend>Presets</legend>
        {presets(today).map(({ label, title, view: wanted, isToday }) => (
          <button
            key={label}
            type="button"
            title={title}
            disabled={partsTaken(wanted, takes).length === 0}
            aria-pressed={holds(wanted, takes, view)}
            onClick={() => (isToday ? setTodayOfService() : set(wanted))}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <p role="status">
        {remark(taken, view, query, isSettled)}
        {withBoth && (
          <button type="button" onClick={() => insert(withBoth)}>
            Insert them
          </button>
        )}
      </p>
    </form>
  );
}

/** Whether a text has been the same for a moment. Half a word is a syntax error too, and needs no remark. */
function useSettled(text: string): boolean {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return settled === text;
}

interface PartProps {
  readonly label: string;
  readonly hint: string;
  readonly part: keyof ChosenView;
  readonly value: string | undefined;
  readonly enabled: boolean;
  readonly set: (view: ChosenView) => void;
}

/** One input. What is typed goes into the variables on Enter or on leaving it, so that half a date is never sent. */
function Part({ label, hint, part, value = "", enabled, set }: PartProps) {
  const id = useId();
  const commit = (input: HTMLInputElement) => set({ [part]: input.value.trim() });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") commit(event.currentTarget);
  };
  return (
    <div className="relata-part">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={value}
        defaultValue={value}
        title={hint}
        placeholder="today"
        disabled={!enabled}
        autoComplete="off"
        spellCheck={false}
        size={part === "valid" ? 21 : 10}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function remark(taken: Taken | undefined, view: ChosenView | undefined, query: string, isSettled: boolean): string {
  if (!query.trim()) return "Pick an example, or write an operation.";
  if (!taken && !isSettled) return "";
  if (!taken) return isGraphQL(query) ? "Which operation is meant?" : "The operation has a syntax error.";
  if (!view) return "The variables are no JSON object.";
  if (!taken.valid && !taken.known) return "No $valid or $known in this operation.";
  if (!taken.valid) return "No $valid in this operation.";
  return taken.known ? "" : "No $known in this operation.";
}
