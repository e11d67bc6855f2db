/** What is asked of the server. */
export interface Asked {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

/** What it answers, in GraphQL's shape also when it refuses. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[];
}

/** Asks the server that this page comes from. Rejects when nothing answers, or something that is no GraphQL server. */
export async function post(asked: Asked, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(asked),
  });
  return (await response.json()) as Answer;
}

/** The header by which the server knows whose request it is. */
export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
