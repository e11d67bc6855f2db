import fc from 'fast-check';
import type { Ctx } from '../../../src/core/ctx';
import { idBytes, newId, type AccountId, type CompanyId, type UserId } from '../../../src/core/ids';
import { moduleSet, union, NO_MODULES, type ModuleSet } from '../../../src/core/module-set';
import { nameKeysOf } from '../../../src/core/same-name';
import { insertRows } from '../../../src/database/rows';
import { insertAccounts } from '../../../src/domains/account/repository';
import { CustomRole, CustomRoleUser } from '../../../src/domains/custom-role/entity';
import { insertLoad, insertUsers } from '../../../src/domains/user/repository';
import { REACTIVATION_DAYS, statusOf } from '../../../src/domains/user/status';
import { ROLES } from '../../../src/permissions/roles';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEADLINE_MS = REACTIVATION_DAYS * DAY_MS;

/** What decides about somebody, as chance has it; contradictions that no verb would make included. */
const PERSON = fc.record({
  role: fc.constantFrom(...ROLES),
  /** Null where nothing was ever granted. */
  granted: fc.option(
    fc
      .subarray([
        ...[{ module: 'USERS', level: 'USE' } as const, { module: 'USERS', level: 'MANAGE' } as const],
        ...[{ module: 'SECURITY', level: 'MANAGE' } as const, { module: 'TASKS', level: 'USE' } as const],
      ])
      .map((grants) => moduleSet(grants)),
    { freq: 2 },
  ),
  customRole: fc.option(fc.nat(2), { freq: 2 }),
  active: fc.constantFrom(true, true, true, true, false),
  loginBlocked: fc.constantFrom(false, false, false, false, true),
  joined: fc.constantFrom(true, true, true, true, false),
  /** How long ago, around the instant after which nobody comes back. */
  archivedMs: fc.option(fc.constantFrom(0, DAY_MS, DEADLINE_MS - 1, DEADLINE_MS, DEADLINE_MS + 1, 2 * DEADLINE_MS), {
    freq: 2,
  }),
  deleted: fc.constantFrom(...Array.from({ length: 11 }, () => false), true),
  hasAccount: fc.constantFrom(true, true, true, false),
  twoFactor: fc.boolean(),
  verified: fc.boolean(),
  /** What the same account is in another company. */
  elsewhere: fc.constantFrom('nobody', 'nobody', 'joined', 'archived', 'invited', 'deleted'),
});
type Shape = typeof PERSON extends fc.Arbitrary<infer T> ? T : never;

const CUSTOM_ROLES: readonly ModuleSet[] = [
  moduleSet([{ module: 'USERS', level: 'MANAGE' }]),
  moduleSet([{ module: 'SECURITY', level: 'MANAGE' }]),
  union(NO_MODULES, moduleSet([{ module: 'USERS', level: 'USE' }])),
];

/** Fills a company with people as chance has it. Answers those whose account has joined the other company as well. */
export async function populate(
  ctx: Ctx,
  companyId: CompanyId,
  other: CompanyId,
  { seed, size }: { readonly seed: number; readonly size: number },
): Promise<ReadonlySet<UserId>> {
  const people = fc.sample(PERSON, { seed, numRuns: size }).map((shape) => {
    const id = newId('usr');
    return { shape, id, accountId: shape.hasAccount || shape.joined ? newId('acc') : null };
  });
  const accounts = people.flatMap(({ shape, accountId }) => (accountId === null ? [] : [{ id: accountId, shape }]));
  await insertAccounts(
    ctx,
    accounts.map(({ id, shape }) => ({
      ...{ id, email: `${id}@verdict.example`, emailVerifiedAt: shape.verified ? ctx.now : null },
      ...{ passwordHash: 'none', firstName: 'Any' },
      ...{ mustChangePassword: false, twoFactorSince: shape.twoFactor ? ctx.now : null, createdAt: ctx.now },
    })),
  );
  await insertUsers(
    ctx,
    people.map(({ shape, id, accountId }) => rowOf(ctx, companyId, id, accountId, shape)),
  );
  await insertLoad(
    ctx,
    companyId,
    people.flatMap(({ shape, id }) => (shape.joined && !shape.deleted ? [id] : [])),
  );
  await insertUsers(
    ctx,
    accounts.flatMap(({ id, shape }) => (shape.elsewhere === 'nobody' ? [] : [elsewhereOf(ctx, other, id, shape)])),
  );
  await giveCustomRoles(ctx, companyId, people);
  const isJoined = ({ elsewhere }: Shape) => elsewhere === 'joined' || elsewhere === 'archived';
  return new Set(people.flatMap(({ shape, id, accountId }) => (accountId !== null && isJoined(shape) ? [id] : [])));
}

function rowOf(ctx: Ctx, companyId: CompanyId, id: UserId, accountId: AccountId | null, shape: Shape) {
  const { role, granted, active, loginBlocked, archivedMs } = shape;
  const facts = {
    active,
    loginBlocked,
    joinedAt: shape.joined ? ctx.now : null,
    archivedAt: archivedMs === null ? null : new Date(ctx.now.getTime() - archivedMs),
    deletedAt: shape.deleted ? ctx.now : null,
  };
  return {
    ...{ companyId, id, accountId, role, languages: ['en'], firstName: 'Any', email: `${id}@verdict.example` },
    canTakeCalls: shape.verified,
    ...{ usesModules: granted?.uses ?? null, managesModules: granted?.manages ?? null },
    ...facts,
    status: statusOf(facts),
  };
}

function elsewhereOf(ctx: Ctx, companyId: CompanyId, accountId: AccountId, { elsewhere }: Shape) {
  const facts = {
    ...{ active: true, loginBlocked: false, joinedAt: elsewhere === 'invited' ? null : ctx.now },
    archivedAt: elsewhere === 'archived' ? ctx.now : null,
    deletedAt: elsewhere === 'deleted' ? ctx.now : null,
  };
  const id = newId('usr');
  const who = { companyId, id, accountId, languages: ['en'], firstName: 'Any', email: `${id}@verdict.example` };
  return { ...who, role: 'USER' as const, ...facts, status: statusOf(facts) };
}

async function giveCustomRoles(ctx: Ctx, companyId: CompanyId, people: readonly { shape: Shape; id: UserId }[]) {
  const roles = CUSTOM_ROLES.map((gives, index) => ({ id: newId('rol'), gives, name: `Role ${index}` }));
  await insertRows(
    ctx,
    CustomRole,
    roles.map(({ id, gives, name }) => ({
      ...{ companyId, id, name, ...nameKeysOf(name), version: 1, createdAt: ctx.now },
      ...{ usesModules: gives.uses, managesModules: gives.manages },
    })),
  );
  await insertRows(
    ctx,
    CustomRoleUser,
    people.flatMap(({ shape, id }) => {
      const role = shape.customRole === null ? undefined : roles[shape.customRole];
      return role === undefined ? [] : [{ companyId, customRoleId: role.id, userId: id }];
    }),
  );
}

/** Makes somebody the owner, whatever they are. */
export async function setOwner(ctx: Ctx, companyId: CompanyId, id: UserId): Promise<void> {
  await ctx.db.query('UPDATE company SET ownerId = ? WHERE id = ?', [idBytes(id), idBytes(companyId)]);
}
