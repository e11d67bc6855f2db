import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../core/ctx';
import { newId, type CompanyId, type CustomRoleId, type InboxId, type QuestionnaireId } from '../core/ids';
import { moduleSet } from '../core/module-set';
import { nameKeysOf } from '../core/same-name';
import { insertRows, selectRows } from '../database/rows';
import { hashPassword, UNUSABLE_PASSWORD } from '../domains/account/passwords';
import { Company } from '../domains/company/entity';
import { companyByIdUnscoped } from '../domains/company/repository';
import { CustomRole } from '../domains/custom-role/entity';
import { insertCustomRoleUsers } from '../domains/custom-role/repository';
import { Inbox } from '../domains/inbox/entity';
import { openCompany } from '../domains/membership/open-company';
import { Questionnaire } from '../domains/questionnaire/entity';
import { insertQuestionnaireUsers } from '../domains/questionnaire/repository';
import { User } from '../domains/user/entity';
import { usersInCompany } from '../domains/user/repository';
import { writeSchedule } from '../domains/working-hours/repository';
import {
  COLLEAGUES,
  COMPANY,
  CUSTOM_ROLE,
  demoHours,
  OWNER,
  QUESTIONNAIRES,
  ROLE_HOLDERS,
  SECOND_INBOX,
  type DemoPerson,
} from './people';
import { addConversations } from './conversations';
import { addAccount, addMember } from './member';

/** Where the printed lines are kept, so that a later start can print them again. */
const FILE = 'demo-people.txt';

/** For how long the company has been there: longer than its conversations go back. */
const SINCE_MS = 90 * 24 * 3_600_000;

/**
 * Fills an empty database with a company to look at, one person for each role, and answers the lines to print: e-mail, role, password.
 * On a database that was filled before it answers the same lines again; on any other, none.
 */
export async function demoPeople(ctx: Ctx, dataDir: string): Promise<string[]> {
  const path = join(dataDir, FILE);
  if (await isFilled(ctx)) return linesIn(path);
  const people = [OWNER, ...ROLE_HOLDERS].map((person) => ({ ...person, password: newPassword() }));
  const hashes = new Map<string, string>();
  for (const { email, password } of people) hashes.set(email, await hashPassword(password));
  const lines = people.map(({ email, role, password }) => [email.padEnd(32), role.padEnd(14), password].join(''));
  try {
    await ctx.transaction(async (tx) => {
      await fill(tx, hashes);
      // The last of it: whoever fills the same database at the same time waits, fails, and does not get here.
      writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    });
    return lines;
  } catch (error) {
    if (await isFilled(ctx)) return linesIn(path);
    throw error;
  }
}

async function isFilled(ctx: Ctx): Promise<boolean> {
  return (await selectRows(ctx, 'SELECT 1 FROM account LIMIT 1', [])).length > 0;
}

const linesIn = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []);

async function fill(tx: Ctx, hashes: ReadonlyMap<string, string>): Promise<void> {
  const hashOf = ({ email }: DemoPerson) => hashes.get(email) ?? UNUSABLE_PASSWORD;
  const company = await openDemoCompany(tx, hashOf(OWNER));
  const { id: companyId, ownerId, defaultInboxId: serviceId, timeZone } = company;
  const hours = demoHours(tx.now);
  await writeSchedule(tx, companyId, null, hours);
  const salesId = await addSecondInbox(tx, companyId);
  const questionnaireIds = await addQuestionnaires(tx, companyId, salesId);
  const customRoleId = await addCustomRole(tx, companyId);
  const userIds = [ownerId];
  for (const { sells = false, asks, ...person } of [...ROLE_HOLDERS, ...COLLEAGUES]) {
    const inboxIds = sells ? [serviceId, salesId] : [serviceId];
    const { userId } = await addMember(tx, company, { ...person, passwordHash: hashOf(person), inboxIds });
    userIds.push(userId);
    const questionnaireId = asks === undefined ? undefined : questionnaireIds[asks];
    if (questionnaireId !== undefined) await insertQuestionnaireUsers(tx, companyId, [{ questionnaireId, userId }]);
    if (person.role === 'LIMITED_USER') await insertCustomRoleUsers(tx, companyId, [{ customRoleId, userId }]);
  }
  await letTimePass(tx, companyId);
  const people = (await usersInCompany(tx, companyId, userIds)).filter(({ status }) => status === 'ACTIVE');
  await addConversations(tx, { companyId, timeZone, hours, serviceId, salesId, questionnaireIds, people });
}

/** Everything was there before the first conversation. */
async function letTimePass(tx: Ctx, companyId: CompanyId): Promise<void> {
  const createdAt = new Date(tx.now.getTime() - SINCE_MS);
  await tx.db.update(Company, { id: companyId }, { createdAt });
  await tx.db.update(User, { companyId }, { createdAt, joinedAt: createdAt });
  await tx.db.update(Inbox, { companyId }, { createdAt });
  await tx.db.update(Questionnaire, { companyId }, { createdAt });
}

async function openDemoCompany(tx: Ctx, passwordHash: string): Promise<Company> {
  const accountId = await addAccount(tx, { ...OWNER, passwordHash });
  const person = { ...OWNER, accountId, middleName: null, phone: null, accountLanguage: OWNER.language };
  const { companyId } = await openCompany(tx, { ...person, ...COMPANY, joinedAt: tx.now });
  return companyByIdUnscoped(tx, companyId);
}

async function addSecondInbox(tx: Ctx, companyId: CompanyId): Promise<InboxId> {
  const id = newId('ibx');
  const made = { version: 1, createdAt: tx.now };
  await insertRows(tx, Inbox, [{ companyId, id, name: SECOND_INBOX, assignment: 'LEAST_BUSY', ...made }]);
  return id;
}

/** By the language that each is for. */
async function addQuestionnaires(
  tx: Ctx,
  companyId: CompanyId,
  inboxId: InboxId,
): Promise<Record<string, QuestionnaireId>> {
  const made = { companyId, inboxId, version: 1, createdAt: tx.now };
  const rows = Object.entries(QUESTIONNAIRES).map(([language, name]) => ({
    language,
    row: { ...made, id: newId('qst'), name },
  }));
  await insertRows(
    tx,
    Questionnaire,
    rows.map(({ row }) => row),
  );
  return Object.fromEntries(rows.map(({ language, row }) => [language, row.id]));
}

async function addCustomRole(tx: Ctx, companyId: CompanyId): Promise<CustomRoleId> {
  const id = newId('rol');
  const { uses, manages } = moduleSet(CUSTOM_ROLE.grants);
  const gives = { usesModules: uses, managesModules: manages };
  await insertRows(tx, CustomRole, [
    { companyId, id, name: CUSTOM_ROLE.name, ...nameKeysOf(CUSTOM_ROLE.name), ...gives, version: 1, createdAt: tx.now },
  ]);
  return id;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve letters and digits that are easy to tell apart, in three groups: 59 bits. */
function newPassword(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  const group = () => Array.from({ length: 4 }, letter).join('');
  return [group(), group(), group()].join('-');
}
