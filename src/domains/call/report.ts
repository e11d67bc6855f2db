import { requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { newId, type CallId, type CompanyId, type UserId } from '../../core/ids';
import type { ActingMember } from '../../core/viewer';
import { LocksMoved } from '../../database/failures';
import { holdsPerson, lookThenLock } from '../../database/locks';
import { insertRows } from '../../database/rows';
import type { ReportCallInput } from '../../generated/schema-types';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import type { UserIntegration } from '../integration/entity';
import { holdersOf } from '../integration/repository';
import { lockActor } from '../member/actor';
import { takesCalls } from '../user/facts';
import type { UserRecord } from '../user/record';
import { usersInCompany } from '../user/repository';
import { Call } from './entity';
import { makeRecord } from './make-record';
import { messages } from './messages';
import { readReport } from './read-report';
import { afterReport, firstState, REPORTED_FIELDS, type CallState, type Report } from './reported';
import { callsById, visibleCallsById } from './repository';

/** More systems than a company has telephone systems that count their calls alike. */
const MAX_ALIKE = 20;

/**
 * Takes in what a telephone system says of a call. The first report makes the call, and the record that the person has chosen; the company is locked, so that
 * two reports at once are one after the other. Whoever is called is locked as well: a conversation is put on them by what they have.
 */
export async function reportCall(ctx: Ctx, input: ReportCallInput) {
  const { companyId } = requireMember(ctx);
  const report = readReport(ctx, input);
  const id = await lookThenLock(
    () => whoIsCalled(ctx, companyId, report),
    (userId) =>
      ctx.transaction(async (tx) => {
        const people = userId === null ? [] : [{ companyId, userId }];
        return take(tx, await lockActor(tx, { manage: 'TELEPHONY', locks: { people } }), report);
      }),
  );
  callsById(ctx).clear(id);
  return { call: await visibleCallsById(ctx).load(id), errors: [] };
}

/** Beside the transaction: who is to be locked. */
async function whoIsCalled(ctx: Ctx, companyId: CompanyId, report: Report): Promise<UserId | null> {
  const [one, another] = await holdersOf(ctx, companyId, report);
  return one !== undefined && another === undefined ? one.userId : null;
}

async function take(tx: Ctx, actor: ActingMember, report: Report): Promise<CallId> {
  const { companyId } = actor;
  const { externalId, pbxId, extension } = report;
  const where = { companyId, externalId, ...(pbxId !== null && { pbxId }) };
  const known = await tx.db.find(Call, { where, take: MAX_ALIKE });
  // One whose person was erased has no extension any more: what follows of it is known by its id.
  const [own, another] = known.filter((call) => call.extension === extension || call.userId === null);
  if (another !== undefined) refuse('INVALID', ['pbxId'], messages.whichPbx);
  if (own !== undefined) return goOn(tx, own, afterReport(own, report, null));
  const { settings, person } = await calledNow(tx, companyId, report);
  const called = { userId: person.id, pbxId: settings.pbxId, extension };
  const call = known.find((one) => one.pbxId === called.pbxId);
  if (call !== undefined) return goOn(tx, call, afterReport(call, report, called));
  return begin(tx, actor, { settings, person, state: firstState(report, called), externalId });
}

/** Whose extension it is, who may take calls. They are locked; where somebody else has got it meanwhile, all begins again. */
async function calledNow(
  tx: Ctx,
  companyId: CompanyId,
  report: Report,
): Promise<{ settings: UserIntegration; person: UserRecord }> {
  const [settings, another] = await holdersOf(tx, companyId, report);
  if (settings === undefined) {
    refuse('NOT_FOUND', ['extension'], report.pbxId === null ? messages.unknownExtension : messages.unknownInPbx);
  }
  if (another !== undefined) refuse('INVALID', ['pbxId'], messages.whichPbx);
  if (!holdsPerson(tx, { companyId, userId: settings.userId })) throw new LocksMoved();
  const [person] = await usersInCompany(tx, companyId, [settings.userId]);
  if (person === undefined || !takesCalls.holds(person, null, tx.now)) {
    refuse('NOT_ELIGIBLE', ['extension'], messages.takesNoCalls);
  }
  return { settings, person };
}

interface Beginning {
  readonly settings: UserIntegration;
  readonly person: UserRecord;
  readonly state: CallState;
  readonly externalId: string;
}

async function begin(
  tx: Ctx,
  actor: ActingMember,
  { settings, person, state, externalId }: Beginning,
): Promise<CallId> {
  const { companyId } = actor;
  const { pbxId, onIncomingCall } = settings;
  const id = newId('cal');
  const made = await makeRecord(tx, actor, onIncomingCall, { person, state });
  await insertRows(tx, Call, [{ companyId, id, pbxId, externalId, ...state, ...made }]);
  record(tx, { action: 'call.report', targetId: id, changes: changesBetween<Partial<CallState>>({}, state, AUDITED) });
  return id;
}

async function goOn(tx: Ctx, call: Call, after: CallState): Promise<CallId> {
  const { companyId, id } = call;
  if (changesBetween<CallState>(call, after, REPORTED_FIELDS).length === 0) return id;
  await tx.db.update(Call, { companyId, id }, { ...after });
  const changes = changesBetween<CallState>(call, after, AUDITED);
  if (changes.length > 0) record(tx, { action: 'call.report', targetId: id, changes });
  return id;
}

/** Neither the number nor the extension: they would be kept here when they are erased there. */
const AUDITED = ['status', 'ringingAt', 'answeredAt', 'endedAt', 'userId'] as const;
