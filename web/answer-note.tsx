import { useGraphiQL, useOperationsEditorState, useVariablesEditorState } from "@graphiql/react";
import { useEffect, useLayoutEffect, useState } from "react";
import { operationAnswered } from "./answered.js";
import { textOfEditors } from "./asked.js";

interface Answer {
  readonly shown: string;
  readonly operation: string;
}

/**
 * Stands above an answer that is not to the operation and the variables in the editors, and dims it (style.css): beside
 * another view it would read as what that view holds. What is edited back has its answer again.
 */
export function AnswerNote() {
  useSchemaErrorsLeftToTheNotice();
  const { tab, shown, name } = useGraphiQL(({ tabs, activeTabIndex, operationName }) => ({
    tab: tabs[activeTabIndex]?.id ?? "",
    shown: tabs[activeTabIndex]?.response ?? "",
    name: operationName,
  }));
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const now = textOfEditors(query, variables, name);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  useLayoutEffect(() => {
    setAnswers((before) => {
      if (before.get(tab)?.shown === shown) return before;
      return new Map(before).set(tab, { shown, operation: operationAnswered(shown) ?? now });
    });
  }, [tab, shown, now]);
  const answer = answers.get(tab);
  const isOfAnother = answer?.shown === shown && shown !== "" && answer.operation !== now;
  return (
    <p role="status" className={isOfAnother ? "relata-of-another" : undefined}>
      {isOfAnother && "This answer is of another operation or view. Run this one to see its own."}
    </p>
  );
}

/** GraphiQL shows why there is no schema as if that were the answer to an operation; `SchemaNotice` says it in a sentence. */
function useSchemaErrorsLeftToTheNotice(): void {
  const { fetchError, responseEditor } = useGraphiQL(({ fetchError, responseEditor }) => ({
    fetchError,
    responseEditor,
  }));
  useEffect(() => {
    if (fetchError && responseEditor?.getValue() === fetchError) responseEditor.setValue("");
  }, [fetchError, responseEditor]);
}
