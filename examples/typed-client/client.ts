import type { TypedDocumentString } from './generated/documents';

/** Something went wrong that is no expected refusal: those are `errors` in a payload. */
export class RequestFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** All that an app needs to talk to Muster: the document says what it takes and what it answers. */
export class Client {
  private token: string | null = null;

  constructor(private readonly url: string) {}

  /** Comes as this session, or as nobody, from now on. */
  use(token: string | null): void {
    this.token = token;
  }

  async ask<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors = [] } = (await response.json()) as Answer<T>;
    const [first] = errors;
    if (first !== undefined) throw new RequestFailed(first.extensions?.code ?? 'INTERNAL', first.message);
    if (data === null || data === undefined) throw new RequestFailed('INTERNAL', 'The answer is empty.');
    return data;
  }
}
