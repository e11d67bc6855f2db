import { signInFirst } from '../core/ctx';
import { RequestError } from '../core/errors';
import type { Message, MessageValues } from '../core/messages';
import type { MemberKind, Viewer } from '../core/viewer';
import type { Audience, MissingAccess, Role, SessionRestriction } from '../generated/schema-types';
import type { Declaration } from './declaration';
import { alternativesOf, grantableInWords, lowestRole } from './missing';
import { onlyAudience, refusalMessages as messages, restricted } from './refusal-messages';

/** What a refusal says for machines: the same for everybody of a kind, whatever the record, so that nothing is told about it. */
interface RefusalFacts {
  /** Any one of these is enough. */
  readonly missing: readonly Partial<MissingAccess>[];
  /** The lowest role that is enough by itself; null: none. */
  readonly role: Role | null;
  /** Whether somebody of the company can give it to this viewer. */
  readonly grantable: boolean;
}

interface Wording {
  readonly facts: RefusalFacts;
  readonly sentence: Message;
  readonly values: MessageValues;
}

/** Why a rule said no: nobody is signed in, the session is restricted, or the viewer lacks every alternative of the declaration. */
export function refusal(viewer: Viewer, declaration: Declaration): RequestError {
  if (viewer.account === null && viewer.member === null) return new RequestError('UNAUTHENTICATED', signInFirst);
  const restriction = viewer.session?.restrictions[0];
  if (restriction !== undefined) return refusalWhile(restriction);
  const { facts, sentence, values } = wordingFor(declaration, viewer.member?.kind ?? 'PERSON');
  return new RequestError('FORBIDDEN', sentence, { ...facts }, values);
}

/** The refusal of a session that has something else to do first. */
export function refusalWhile(restriction: SessionRestriction): RequestError {
  return new RequestError('FORBIDDEN', restricted[restriction], { restriction });
}

/** Worded once for each declaration: a list may refuse one field in every row. */
const worded = new WeakMap<Declaration, Map<MemberKind, Wording>>();

function wordingFor(declaration: Declaration, kind: MemberKind): Wording {
  const known = worded.get(declaration) ?? new Map<MemberKind, Wording>();
  worded.set(declaration, known);
  const wording = known.get(kind) ?? wordingOf(declaration, kind);
  known.set(kind, wording);
  return wording;
}

function wordingOf(declaration: Declaration, kind: MemberKind): Wording {
  const alternatives = alternativesOf(declaration);
  const what = grantableInWords(alternatives);
  const facts: RefusalFacts = {
    missing: alternatives.map(withoutNulls),
    role: lowestRole(alternatives),
    // An active admin is there in every company, and can give every module and role to anybody who lacks one.
    grantable: kind === 'PERSON' && what !== null,
  };
  if (what === null) return { facts, sentence: audienceSentence(declaration.who, kind), values: {} };
  return { facts, sentence: messages[kind], values: { what } };
}

function audienceSentence([who]: readonly Audience[], kind: MemberKind): Message {
  if (kind === 'API_TOKEN' && who !== 'OWNER') return messages.peopleOnly;
  return who === undefined ? messages.notAllowed : onlyAudience[who];
}

/** In JSON what is not meant is left out. */
function withoutNulls(missing: MissingAccess): Partial<MissingAccess> {
  return Object.fromEntries(Object.entries(missing).filter(([, value]) => value !== null));
}
