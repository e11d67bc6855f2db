import { Not } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { usersInCompany } from '../user/repository';
import { UserIntegration } from './entity';
import { messages } from './messages';

type Wanted = Pick<UserIntegration, 'companyId' | 'userId' | 'pbxId' | 'extension'>;

/** An extension is one person's within a telephone system. The company is locked: nobody takes it meanwhile. */
export async function refuseTakenExtension(tx: Ctx, wanted: Wanted, problems: Problem[]): Promise<void> {
  const holder = await otherHolder(tx, wanted);
  if (holder === null) return;
  const [person] = await usersInCompany(tx, wanted.companyId, [holder.userId]);
  if (person?.status !== 'ARCHIVED') problems.push(problem('ALREADY_EXISTS', ['extension'], messages.extensionTaken));
}

/** Takes an extension from an archived person, whom lists no longer show, for whoever gets it now. */
export async function freeExtension(tx: Ctx, wanted: Wanted): Promise<void> {
  const holder = await otherHolder(tx, wanted);
  if (holder === null) return;
  const { companyId, userId } = holder;
  const freed = { extension: null, version: holder.version + 1 };
  await tx.db.update(UserIntegration, { companyId, userId }, freed);
  const changes = changesBetween<UserIntegration>(holder, { ...holder, ...freed }, ['extension']);
  record(tx, { action: 'user.updateIntegrations', targetId: userId, changes });
}

async function otherHolder(tx: Ctx, { companyId, userId, pbxId, extension }: Wanted): Promise<UserIntegration | null> {
  if (extension === null) return null;
  return tx.db.findOneBy(UserIntegration, { companyId, pbxId, extension, userId: Not(userId) });
}
