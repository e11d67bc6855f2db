/** A text named as a secret, in a GraphQL document or in JSON. */
const SECRET = /(\w*(?:password|secret)"?\s*:\s*)"(?:\\.|[^"\\])*"/gi;

/** Under these names GraphiQL keeps one text of an editor each; everything else that it keeps are settings, or lists of such texts in JSON. */
const OF_ONE_EDITOR: readonly string[] = ['graphiql:query', 'graphiql:variables', 'graphiql:headers'];

/** What may be kept in the browser of what stands in the editors: all of it, with passwords and other secrets left empty. */
export function withoutSecrets(name: string, text: string): string {
  if (OF_ONE_EDITOR.includes(name)) return blank(text);
  try {
    return JSON.stringify(JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? blank(value) : value)));
  } catch {
    return text;
  }
}

const blank = (text: string): string => text.replace(SECRET, '$1""');
