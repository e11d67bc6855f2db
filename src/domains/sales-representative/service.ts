import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, refuse, UserErrors, type Problem } from '../../core/errors';
import { newId, parseId, type CompanyId, type SalesRepresentativeId } from '../../core/ids';
import { MAX_NAME_CHARACTERS, readLine, readNeededLine } from '../../core/text';
import { insertRows } from '../../database/rows';
import type {
  CreateSalesRepresentativeInput,
  DeleteSalesRepresentativeInput,
  UpdateSalesRepresentativeInput,
} from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { readActivePerson } from '../user/pick';
import { SalesRepresentative } from './entity';
import { messages } from './messages';
import { salesRepresentativesById, salesRepresentativesOfUser } from './repository';

const MAX_REPRESENTATIVES = 1000;
const MAX_CODE = 50;

type Fields = Pick<SalesRepresentative, 'name' | 'erpCode' | 'userId' | 'active'>;

const FIELDS = ['name', 'erpCode', 'userId', 'active'] as const;
const FRESH: Fields = { name: '', erpCode: null, userId: null, active: true };

/** Makes a sales representative. The company is locked, so that whoever it is is not archived meanwhile. */
export async function createSalesRepresentative(ctx: Ctx, input: CreateSalesRepresentativeInput) {
  const id = await withIdempotencyKey(ctx, 'createSalesRepresentative', input, async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'CONTACTS' });
    const most = MAX_REPRESENTATIVES;
    if ((await tx.db.countBy(SalesRepresentative, { companyId })) >= most) {
      refuse('LIMIT_REACHED', [], messages.tooMany, { most });
    }
    const fields = await readFields(tx, input, FRESH);
    const targetId = newId('rep');
    await insertRows(tx, SalesRepresentative, [{ companyId, id: targetId, ...fields, version: 1, createdAt: tx.now }]);
    const changes = changesBetween<Partial<Fields>>({}, fields, FIELDS);
    record(tx, { action: 'salesRepresentative.create', targetId, changes });
    return targetId;
  });
  return { salesRepresentative: await readAnew(ctx, id), errors: [] };
}

/** Changes a sales representative. A version that is no longer the current one is STALE. */
export async function updateSalesRepresentative(ctx: Ctx, input: UpdateSalesRepresentativeInput) {
  const id = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'CONTACTS' });
    const before = await representativeAt(tx, companyId, input.id);
    if (before.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const after = await readFields(tx, input, before);
    const changes = changesBetween<Fields>(before, after, FIELDS);
    if (changes.length === 0) return before.id;
    const version = before.version + 1;
    await tx.db.update(SalesRepresentative, { companyId, id: before.id }, { ...after, version });
    record(tx, { action: 'salesRepresentative.update', targetId: before.id, changes });
    return before.id;
  });
  return { salesRepresentative: await readAnew(ctx, id), errors: [] };
}

/** Deletes a sales representative. Whatever they look after stays, without one. */
export async function deleteSalesRepresentative(ctx: Ctx, input: DeleteSalesRepresentativeInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'CONTACTS' });
    const before = await representativeAt(tx, companyId, input.id);
    const { id } = before;
    await tx.app.beforeDelete(tx, 'SalesRepresentative', { companyId, id });
    await tx.db.delete(SalesRepresentative, { companyId, id });
    const gone = { name: null, erpCode: null, userId: null, active: null };
    const changes = changesBetween<{ [K in keyof Fields]: Fields[K] | null }>(before, gone, FIELDS);
    record(tx, { action: 'salesRepresentative.delete', targetId: id, changes });
    return id;
  });
  forgetRead(ctx);
  return { deletedId, errors: [] };
}

async function representativeAt(tx: Ctx, companyId: CompanyId, text: string): Promise<SalesRepresentative> {
  const id = parseId('rep', text);
  const found = id === null ? null : await tx.db.findOneBy(SalesRepresentative, { companyId, id });
  if (found === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  return found;
}

type Said = Partial<Pick<UpdateSalesRepresentativeInput, keyof Fields>>;

/** A representative as an input wants it; what is left out stays. Refuses whatever is wrong. */
async function readFields(tx: Ctx, input: Said, before: Fields): Promise<Fields> {
  const { name, erpCode, userId, active } = input;
  const problems: Problem[] = [];
  if (active === null) problems.push(problem('INVALID', ['active'], commonMessages.neverEmpty));
  const after = {
    name: name === undefined ? before.name : readNeededLine(name, MAX_NAME_CHARACTERS, ['name'], problems),
    erpCode: erpCode === undefined ? before.erpCode : readLine(erpCode, MAX_CODE, ['erpCode'], problems),
    userId: await readUserId(tx, userId, before.userId, problems),
    active: active ?? before.active,
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return after;
}

async function readUserId(tx: Ctx, text: Said['userId'], before: Fields['userId'], problems: Problem[]) {
  if (text === undefined || text === null) return text === null ? null : before;
  return readActivePerson(tx, text, ['userId'], before, problems);
}

function readAnew(ctx: Ctx, id: SalesRepresentativeId): Promise<SalesRepresentative | null> {
  forgetRead(ctx);
  return salesRepresentativesById(ctx).load(id);
}

/** What the request has read may have changed. */
function forgetRead(ctx: Ctx): void {
  salesRepresentativesById(ctx).clearAll();
  salesRepresentativesOfUser(ctx).clearAll();
}
