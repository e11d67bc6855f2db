import { requireActor, requireOwnSession, requirePerson, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { CompanyId, UserId } from '../../core/ids';
import { takeLocks } from '../../database/locks';
import { record } from '../audit/record-event';
import { lockEnteredCompany } from '../company/change';
import { Company } from '../company/entity';
import { companiesById } from '../company/repository';
import { lockActorAndTarget, refuseUnlessMay } from '../colleague/actor-and-target';
import { updateUserRow, userById, usersById } from '../user/repository';
import { discardPicture } from '../picture-file/files';
import { messages } from './messages';

/** Whose picture an input means: a person's of the company, or with null the company's own. */
export interface PictureOf {
  readonly userId: string | null;
}

/** What has a picture, locked and read, the viewer having every right to change it. */
export interface Subject {
  readonly companyId: CompanyId;
  /** Null: the company itself. */
  readonly userId: UserId | null;
  readonly pictureId: string | null;
  /** Of the person or the company; a picture does not move it. */
  readonly version: number;
}

interface SubjectInput {
  readonly userId?: string | null | undefined;
  readonly company?: boolean | null | undefined;
}

/** One's own where the input says nothing. INVALID where it says both; FORBIDDEN for an API token, which has none and is not its maker. */
export function readPictureOf(ctx: Ctx, { userId, company }: SubjectInput): PictureOf {
  const named = userId ?? null;
  if (company === true) return named === null ? { userId: null } : refuse('INVALID', ['company'], messages.oneOfTwo);
  const { kind, userId: ownId } = requireActor(ctx);
  if (kind === 'API_TOKEN' && (named ?? ownId) === ownId) refuse('FORBIDDEN', ['userId'], messages.peopleOnly);
  return { userId: named ?? ownId };
}

/**
 * Locks the company's people and reads whose picture it is. Refuses whoever may not change it now: one's own needs a person who works here,
 * a colleague's what editing them needs, the company's COMPANY at level MANAGE.
 */
export function lockSubject(tx: Ctx, { userId }: PictureOf): Promise<Subject> {
  if (userId === null) return lockCompany(tx);
  return userId === requireActor(tx).userId ? lockOneself(tx) : lockColleague(tx, userId);
}

async function lockCompany(tx: Ctx): Promise<Subject> {
  const { id, pictureId, version } = await lockEnteredCompany(tx, { path: ['company'] });
  return { companyId: id, userId: null, pictureId, version };
}

async function lockColleague(tx: Ctx, id: string): Promise<Subject> {
  const pair = await lockActorAndTarget(tx, id, ['userId']);
  refuseUnlessMay(tx, 'EDIT', pair, ['userId']);
  const { id: userId, pictureId, version } = pair.target;
  return { companyId: pair.companyId, userId, pictureId, version };
}

async function lockOneself(tx: Ctx): Promise<Subject> {
  const { companyId, userId } = requirePerson(tx);
  await takeLocks(tx, { companies: [companyId], accounts: [requireOwnSession(tx).account.id] });
  const { member } = await tx.viewerNow();
  if (member?.companyId !== companyId || member.userId !== userId) refuse('FORBIDDEN', [], messages.notAnyMore);
  const { pictureId, version } = await userById(tx, userId);
  return { companyId, userId, pictureId, version };
}

/** Shows another picture, or none, and has the files of the former one deleted. */
export async function showPicture(tx: Ctx, subject: Subject, pictureId: string | null): Promise<void> {
  const { companyId, userId } = subject;
  const changes = [{ field: 'picture', before: subject.pictureId, after: pictureId }];
  record(
    tx,
    userId === null
      ? { action: 'company.changePicture', targetId: companyId, changes }
      : { action: 'user.changePicture', targetId: userId, changes },
  );
  if (userId === null) await tx.db.update(Company, { id: companyId }, { pictureId });
  else await updateUserRow(tx, { companyId, id: userId }, { pictureId });
  await discardPicture(tx, subject.pictureId);
}

/** Whose picture it is, read anew, for the payload: a person or the company. */
export async function ownerOf(ctx: Ctx, { companyId, userId }: Pick<Subject, 'companyId' | 'userId'>) {
  if (userId !== null) return { user: await usersById(ctx).clear(userId).load(userId), company: null };
  return { user: null, company: await companiesById(ctx).clear(companyId).load(companyId) };
}
