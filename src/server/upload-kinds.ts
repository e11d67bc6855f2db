import type { Ctx } from '../core/ctx';
import type { ApiTokenId, CompanyId } from '../core/ids';
import type { Message } from '../core/messages';
import type { PictureTicket } from '../domains/picture/entity';
import { messages as pictureMessages } from '../domains/picture/messages';
import { receivePicture, type Received } from '../domains/picture/replace';
import { claimTicket, findTicket, UPLOAD_MAX_BYTES } from '../domains/picture/ticket';
import { pictureUrl, pictureUrls } from '../domains/picture/url';
import type { UserImport } from '../domains/user-import/entity';
import { FILE_MAX_BYTES } from '../domains/user-import/read-file';
import { receiveImport } from '../domains/user-import/receive';
import { findImportTicket } from '../domains/user-import/ticket';
import { uploadMessages as importMessages } from '../domains/user-import/upload-messages';

/** What is said to whoever sends a file of a kind. */
type Sentences = Readonly<Record<'noTicket' | 'tooManyBytes' | 'empty' | 'unreadableRequest' | 'tooBusy', Message>>;

/** What can be uploaded with tickets of one kind. */
export interface UploadKind<T = unknown> {
  readonly maxBytes: number;
  readonly sentences: Sentences;
  /** The ticket, whatever has become of it, its holder made the viewer; null where there never was one. */
  readonly find: (ctx: Ctx, text: string) => Promise<T | null>;
  /** Whose uploads are counted together. */
  readonly holderOf: (ticket: T) => { readonly companyId: CompanyId; readonly apiTokenId: ApiTokenId | null };
  /** Claims the ticket, reads the bytes, and answers what became of them, as JSON. */
  readonly receive: (ctx: Ctx, ticket: T, read: () => Promise<Buffer>) => Promise<object>;
}

const picture: UploadKind<PictureTicket> = {
  maxBytes: UPLOAD_MAX_BYTES,
  sentences: pictureMessages,
  find: findTicket,
  holderOf: (ticket) => ticket,
  receive: async (ctx, ticket, read) => {
    await claimTicket(ctx, ticket);
    return inJson(ctx, await receivePicture(ctx, ticket, await read()));
  },
};

/** The addresses of the picture, and whose it is as a cache of GraphQL objects knows it. */
function inJson(ctx: Ctx, { id, owner }: Received) {
  const { companyId, userId, version } = owner;
  return {
    ...{ url: pictureUrl(ctx, id, 'MEDIUM'), urls: pictureUrls(ctx, id) },
    owner: { __typename: userId === null ? 'Company' : 'User', id: userId ?? companyId, version },
  };
}

const userImport: UploadKind<UserImport> = {
  maxBytes: FILE_MAX_BYTES,
  sentences: importMessages,
  find: findImportTicket,
  holderOf: ({ companyId, ticketTokenId }) => ({ companyId, apiTokenId: ticketTokenId }),
  receive: receiveImport,
};

/** By what the ticket in the address says of itself; what says nothing of the kind is taken for one of a picture. */
export function uploadKindOf(ticket: string): UploadKind {
  return (ticket.startsWith('import_') ? userImport : picture) as UploadKind;
}
