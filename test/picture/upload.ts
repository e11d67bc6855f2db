import type { World } from '../world';

type As = { readonly token: string } | null;

export const REQUEST = `mutation ($input: RequestPictureUploadInput!) {
  requestPictureUpload(input: $input) { uploadUrl expiresAt maxBytes errors { code message path } }
}`;
export const DELETE = `mutation ($input: DeletePictureInput!) { deletePicture(input: $input) { errors { code path message } } }`;

export interface Uploaded {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    url?: string;
    urls?: Record<string, string>;
    owner?: { __typename: string; id: string; version: number };
    errors?: { message: string; extensions: { code: string } }[];
  };
}

/** What a client does with pictures, in a world whose server is reached at another address than the one it gives out. */
export function picturesOf(world: World) {
  const origin = new URL(world.url).origin;
  const here = (url: string) => url.replace(/^https?:\/\/[^/]+/, origin);

  async function ticket(as: As, input: object = {}): Promise<string> {
    const { uploadUrl, errors } = (await world.run(as, REQUEST, { input })).data.requestPictureUpload;
    expect(errors).toEqual([]);
    return here(uploadUrl);
  }

  async function send(url: string, init: RequestInit & { duplex?: 'half' }): Promise<Uploaded> {
    const response = await fetch(here(url), { method: 'PUT', ...init });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Uploaded['body'] };
  }

  const put = (url: string, bytes: Uint8Array, headers: Record<string, string> = {}) =>
    send(url, { body: new Uint8Array(bytes), headers });

  /** As a client does that is told to come again. */
  async function putWhenThereIsRoom(url: string, bytes: Uint8Array): Promise<Uploaded> {
    for (;;) {
      const answer = await put(url, bytes);
      if (answer.status !== 429) return answer;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  return {
    here,
    putWhenThereIsRoom,
    ticket,
    send,
    put,
    upload: async (as: As, bytes: Uint8Array, input: object = {}) => put(await ticket(as, input), bytes),
    load: (url: string, headers: Record<string, string> = {}) => fetch(here(url), { headers }),
  };
}

export type Pictures = ReturnType<typeof picturesOf>;

/** The code of the only error of an answer, or null. */
export function codeOf({ body }: Uploaded): string | null {
  return body.errors?.[0]?.extensions.code ?? null;
}
