import { useGraphiQL } from "@graphiql/react";

/** Says why there are no docs and no completion, where introspection is switched off or the service is away. */
export function SchemaNotice() {
  const error = useGraphiQL(({ fetchError }) => fetchError);
  if (!error) return null;
  return (
    <p className="relata-notice" role="status">
      {whyNoSchema(error)}
    </p>
  );
}

/** A sentence for what was answered instead of the schema. */
export function whyNoSchema(error: string): string {
  return error.includes("Introspection is switched off")
    ? "Introspection is switched off here: no docs and no completion. Operations run as ever."
    : "The schema could not be fetched: no docs and no completion.";
}
