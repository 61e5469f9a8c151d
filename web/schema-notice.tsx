import { useGraphiQL } from "@graphiql/react";

/** Says why there are no docs and no completion, where introspection is switched off or the service is away. */
export function SchemaNotice() {
  const error = useGraphiQL(({ fetchError }) => fetchError);
  if (!error) return null;
  const text = error.includes("Introspection is switched off")
    ? "Introspection is switched off here: no docs and no completion. Operations run as ever."
    : "The schema could not be fetched: no docs and no completion.";
  return (
    <p className="relata-notice" role="status">
      {text}
    </p>
  );
}
