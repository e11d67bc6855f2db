import { signInFirst } from '../core/ctx';
import { RequestError } from '../core/errors';
import type { Message, MessageValues } from '../core/messages';
import type { MemberKind, Viewer } from '../core/viewer';
import type { Audience, MissingAccess, Role, SessionRestriction } from '../generated/schema-types';
import type { Declaration } from './declaration';
import { alternativesOf, grantableInWords, lowestRole, missingAudience } from './missing';
import { onlyAudience, refusalMessages as messages, restricted } from './refusal-messages';
import { isNarrowedTo, restrictionInTheWay } from './rules';

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

/**
 * Why a rule said no: nobody is signed in, the session has something else to do first, the viewer comes in another way than the declaration
 * asks, or lacks every alternative of it.
 */
export function refusal(viewer: Viewer, declaration: Declaration): RequestError {
  if (viewer.account === null && viewer.member === null) return new RequestError('UNAUTHENTICATED', signInFirst);
  const restriction = restrictionInTheWay(viewer, declaration.whileRestricted);
  if (restriction !== null) return refusalWhile(restriction);
  const { facts, sentence, values } = wordingFor(declaration, viewer);
  return new RequestError('FORBIDDEN', sentence, { ...facts }, values);
}

/** The refusal of somebody who is of an audience no more, in the middle of what only that audience may do. */
export function refusalOf(viewer: Viewer, audience: Audience): RequestError {
  return refusal(viewer, { who: [audience], role: null, use: [], manage: [], only: null, whileRestricted: [] });
}

/** The refusal of a session that has something else to do first. */
export function refusalWhile(restriction: SessionRestriction): RequestError {
  return new RequestError('FORBIDDEN', restricted[restriction], { restriction });
}

/** Worded once for each declaration and kind of viewer: a list may refuse one field in every row. */
const worded = new WeakMap<Declaration, Map<MemberKind, Wording>>();

function wordingFor(declaration: Declaration, viewer: Viewer): Wording {
  const kind = kindOf(viewer);
  const known = worded.get(declaration) ?? new Map<MemberKind, Wording>();
  worded.set(declaration, known);
  const wording = known.get(kind) ?? wordingOf(lackedBy(viewer, declaration), kind);
  known.set(kind, wording);
  return wording;
}

/** Of somebody who is in no company, what they would be there in this session. */
function kindOf({ session, member }: Viewer): MemberKind {
  return member?.kind ?? (session?.isVisit === true ? 'SUPPORT' : 'PERSON');
}

/** How they come is told first: nothing that anybody grants would be enough. It follows from the kind alone. */
function lackedBy(viewer: Viewer, declaration: Declaration): MissingAccess[] {
  const { only } = declaration;
  return only === null || isNarrowedTo(only, viewer) ? alternativesOf(declaration) : [missingAudience(only)];
}

function wordingOf(alternatives: readonly MissingAccess[], kind: MemberKind): Wording {
  const what = grantableInWords(alternatives);
  const facts: RefusalFacts = {
    missing: alternatives.map(withoutNulls),
    role: lowestRole(alternatives),
    // An active admin is there in every company, and can give every module and role to anybody who lacks one.
    grantable: kind === 'PERSON' && what !== null,
  };
  if (what === null) return { facts, sentence: audienceSentence(alternatives, kind), values: {} };
  return { facts, sentence: messages[kind], values: { what } };
}

function audienceSentence([first]: readonly MissingAccess[], kind: MemberKind): Message {
  const who = first?.audience ?? null;
  if (kind === 'API_TOKEN' && who !== 'OWNER') return messages.peopleOnly;
  return who === null ? messages.notAllowed : onlyAudience[who];
}

/** In JSON what is not meant is left out. */
function withoutNulls(missing: MissingAccess): Partial<MissingAccess> {
  return Object.fromEntries(Object.entries(missing).filter(([, value]) => value !== null));
}
