import { useGraphiQL, useOperationsEditorState, useVariablesEditorState } from "@graphiql/react";
import { type KeyboardEvent, useId } from "react";
import { withViewInserted } from "./insert-view.js";
import { type ChosenView, takenBy, viewIn, withView } from "./view-variables.js";

const ARTICLE_DAY = "2021-07-25";
const ALL_TIME = "../..";

/** Sets the view, valid and known, by filling in the variables of the current operation. */
export function ViewControl() {
  const name = useGraphiQL(({ operationName }) => operationName);
  const [query, setQuery] = useOperationsEditorState();
  const [variables, setVariables] = useVariablesEditorState();
  const taken = takenBy(query, name);
  const view = viewIn(variables);
  const takes = { valid: taken?.valid === true && !!view, known: taken?.known === true && !!view };
  const set = (parts: ChosenView) => {
    const wanted = Object.entries(parts) as [keyof ChosenView, string][];
    const text = wanted.reduce((now, [part, value]) => (takes[part] ? withView(now, part, value) : now), variables);
    if (text !== variables) setVariables(text);
  };
  const today = new Date().toISOString().slice(0, 10);
  const presets: readonly [string, ChosenView][] = [
    ["Today", { valid: today, known: today }],
    [ARTICLE_DAY, { valid: ARTICLE_DAY, known: ARTICLE_DAY }],
    ["All time", { valid: ALL_TIME }],
  ];
  const holds = (parts: ChosenView) =>
    Object.entries(parts).every(([part, value]) => view?.[part as keyof ChosenView] === value);
  const withBoth = taken && !taken.valid && !taken.known ? withViewInserted(query, name) : undefined;
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
      <fieldset disabled={!takes.valid && !takes.known}>
        <legend>Presets</legend>
        {presets.map(([label, parts]) => (
          <button key={label} type="button" aria-pressed={holds(parts)} onClick={() => set(parts)}>
            {label}
          </button>
        ))}
      </fieldset>
      <p role="status">
        {remark(taken, view, query)}
        {withBoth && (
          <button type="button" onClick={() => setQuery(withBoth)}>
            Insert them
          </button>
        )}
      </p>
    </form>
  );
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

function remark(taken: ReturnType<typeof takenBy>, view: ChosenView | undefined, query: string): string {
  if (!taken) return query.trim() ? "" : "Pick an example, or write an operation.";
  if (!view) return "The variables are no JSON object.";
  if (!taken.valid && !taken.known) return "This operation has no $valid and no $known.";
  if (!taken.valid) return "This operation has no $valid.";
  return taken.known ? "" : "This operation has no $known.";
}
