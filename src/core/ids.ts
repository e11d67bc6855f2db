import { fromString, typeidUnboxed } from 'typeid-js';
import { fromBase32, toBase32 } from './base32';

/** The three letters that ids of one kind begin with; which there are, the domains say. */
export type IdPrefix = string;

/** A public id: three letters, an underscore, a UUIDv7 in 26 characters of Crockford's base 32 (the TypeID format). */
export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`;

export type AccountId = Id<'acc'>;
export type ApiTokenId = Id<'tok'>;
export type CompanyId = Id<'cmp'>;
export type ErpSetId = Id<'ers'>;
export type ErpSyncId = Id<'esy'>;
export type InboxId = Id<'ibx'>;
export type InvitationId = Id<'inv'>;
export type MembershipId = Id<'mbr'>;
export type QuestionnaireId = Id<'qst'>;
export type CustomRoleId = Id<'rol'>;
export type SessionId = Id<'ses'>;
export type UserId = Id<'usr'>;
export type UserImportId = Id<'imp'>;
export type ConversationId = Id<'cnv'>;
export type ConversationAssignmentId = Id<'asg'>;
export type MessageId = Id<'msg'>;
export type TransferOfferId = Id<'ofr'>;
export type FirmId = Id<'frm'>;
export type ProductId = Id<'prd'>;
export type DepartmentId = Id<'dep'>;
export type SalesRepresentativeId = Id<'rep'>;
export type TaskId = Id<'tsk'>;
export type ActivityId = Id<'act'>;
export type CallId = Id<'cal'>;
export type WebhookId = Id<'whk'>;
export type WebhookDeliveryId = Id<'whd'>;
export type AuditEntryId = Id<'aud'>;

/** A new id; ids made later sort later (UUIDv7). */
export function newId<P extends IdPrefix>(prefix: P): Id<P> {
  return typeidUnboxed(prefix) as string as Id<P>;
}

/** The id that a client sent, or null when it is none of this kind: then nothing need be asked of the database. */
export function parseId<P extends IdPrefix>(prefix: P, text: string): Id<P> | null {
  try {
    return (fromString(text, prefix) as string) === text ? (text as Id<P>) : null;
  } catch {
    return null;
  }
}

/** The three letters of an id, or null when the text is written like none. */
export function prefixOf(text: string): IdPrefix | null {
  const prefix = /^([a-z]{3})_/.exec(text)?.[1] ?? null;
  return prefix !== null && parseId(prefix, text) !== null ? prefix : null;
}

/** The sixteen bytes that the database keeps. Needed for every id in a raw query: compared as text it silently finds nothing. */
export function idBytes(id: Id): Buffer {
  return fromBase32(id);
}

export function idFromBytes<P extends IdPrefix>(prefix: P, bytes: Buffer): Id<P> {
  return `${prefix}_${toBase32(bytes)}`;
}

export function idOrNull<P extends IdPrefix>(prefix: P, bytes: Buffer | null): Id<P> | null {
  return bytes === null ? null : idFromBytes(prefix, bytes);
}

/** The id of an account's place in a company, as the account sees it: that of the person there, under a kind of its own. */
export function membershipIdOf(userId: UserId): MembershipId {
  return idFromBytes('mbr', idBytes(userId));
}
