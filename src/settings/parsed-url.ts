/**
 * The parsed URL, or undefined for a text that is none. Not `URL.canParse`: once Node 20 has compiled its caller, it refuses
 * what has letters such as ü, for it reads Latin-1 as UTF-8.
 */
export function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
