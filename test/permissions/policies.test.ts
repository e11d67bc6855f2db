import type { Obstacle } from '../../src/core/errors';
import { newId, type UserId } from '../../src/core/ids';
import { moduleSet, NO_MODULES, type ModuleSet } from '../../src/core/module-set';
import type { MemberKind } from '../../src/core/viewer';
import type { Condition } from '../../src/database/rows';
import { ACTIVITY_RULE, visibleActivities } from '../../src/domains/activity/policy';
import { IS_SEEN as CALL_IS_SEEN } from '../../src/domains/call/policy';
import {
  actionsOnConversation,
  obstacleToAction,
  type ConversationActor,
  type ConversationFacts,
} from '../../src/domains/conversation/policy';
import { messages as conversationMessages } from '../../src/domains/conversation/messages';
import { MAY_RETRY, MAY_SETTLE } from '../../src/domains/erp-sync/policy';
import { mayWorkWith } from '../../src/domains/integration/policy';
import { TASK_RULE, visibleTasks } from '../../src/domains/task/policy';
import {
  actionsOnOffer,
  mayOfferBeSeen,
  obstacleToOfferAction,
  type OfferFacts,
} from '../../src/domains/transfer-offer/policy';
import { MAY_RUN } from '../../src/domains/user-import/policy';
import {
  actionsOn,
  obstacleTo,
  obstacleToActing,
  USER_ACTIONS,
  type Actor,
  type Target,
} from '../../src/domains/user/policy';
import type { AccessLevel, ConversationAction, Module, Role } from '../../src/generated/schema-types';
import { check, rowsWhereAny, type RowRule } from '../../src/permissions/row-rule';

/** The rules about records themselves, case by case: no list, no verb and no `@allow` stands before them. */
const NOW = new Date('2026-03-01T12:00:00.000Z');
const [companyId, me, other] = [newId('cmp'), newId('usr'), newId('usr')];
const [myToken, otherToken] = [newId('tok'), newId('tok')];

const at = (module: Module, level: AccessLevel): ModuleSet => moduleSet([{ module, level }]);

const onlooker = (kind: MemberKind, permissions: ModuleSet) => ({
  ...{ kind, permissions, companyId },
  userId: kind === 'SUPPORT' ? null : me,
  tokenId: kind === 'API_TOKEN' ? myToken : null,
});
type AnyOnlooker = ReturnType<typeof onlooker>;

const said = (obstacle: Obstacle | null) => obstacle?.code ?? null;
const says = <R>(rule: RowRule<AnyOnlooker, R>, record: R, actor: AnyOnlooker) => said(check(rule, record, actor, NOW));

/** Somebody without the module, with it at USE and at MANAGE; a token and a visit with it at USE. */
const comers = (module: Module) => ({
  stranger: onlooker('PERSON', at('DASHBOARD', 'MANAGE')),
  user: onlooker('PERSON', at(module, 'USE')),
  manager: onlooker('PERSON', at(module, 'MANAGE')),
  token: onlooker('API_TOKEN', at(module, 'USE')),
  visit: onlooker('SUPPORT', at(module, 'USE')),
});

const everybody = <T>(module: Module, verdict: (actor: AnyOnlooker) => T) =>
  Object.fromEntries(Object.entries(comers(module)).map(([name, actor]) => [name, verdict(actor)]));

describe('a call exists', () => {
  const sees = (userId: UserId | null) => everybody('TELEPHONY', (actor) => CALL_IS_SEEN.holds({ userId }, actor, NOW));

  it('for whose it is, with the module, for managers and for visits', () => {
    const others = { stranger: false, user: false, manager: true, token: false, visit: true };
    expect(sees(me)).toEqual({ ...others, user: true });
    expect(sees(other)).toEqual(others);
    expect(sees(null)).toEqual(others);
  });

  it('in lists likewise: nobody else asks for a row', () => {
    const rows = everybody('TELEPHONY', (actor) => rowsWhereAny(CALL_IS_SEEN, actor, NOW).map(({ sql }) => sql));
    const all = ['1 = 1'];
    expect(rows).toEqual({ stranger: [], user: ['pc.userId = ?'], manager: all, token: [], visit: all });
  });
});

describe('a task and an activity exist', () => {
  const nobodys = { createdById: null, createdByTokenId: null };
  const some = { stranger: 'NOT_FOUND', user: 'NOT_FOUND', manager: null, token: 'NOT_FOUND', visit: null };

  it.each([
    ['for nobody else', { ...nobodys, assigneeId: other }, some],
    ['where nobody has it nor made it', { ...nobodys, assigneeId: null }, some],
    ['for whoever has the task', { ...nobodys, assigneeId: me }, { ...some, stranger: null, user: null }],
    [
      'for whoever made the task',
      { ...nobodys, assigneeId: other, createdById: me },
      { ...some, stranger: null, user: null },
    ],
    [
      'for the token that made the task',
      { ...nobodys, assigneeId: other, createdByTokenId: myToken },
      { ...some, token: null },
    ],
    ['not for another token', { ...nobodys, assigneeId: other, createdByTokenId: otherToken }, some],
  ])('%s', (_, task, verdicts) => {
    expect(everybody('TASKS', (actor) => says(TASK_RULE, task, actor))).toEqual(verdicts);
  });

  it.each([
    ['for nobody else', { ...nobodys, participantIds: [other] }, some],
    [
      'for whoever takes part in the activity',
      { ...nobodys, participantIds: [other, me] },
      { ...some, stranger: null, user: null },
    ],
    [
      'for whoever made the activity',
      { ...nobodys, participantIds: [], createdById: me },
      { ...some, stranger: null, user: null },
    ],
    [
      'for the token that made the activity',
      { ...nobodys, participantIds: [], createdByTokenId: myToken },
      { ...some, token: null },
    ],
  ])('%s', (_, activity, verdicts) => {
    expect(everybody('ACTIVITIES', (actor) => says(ACTIVITY_RULE, activity, actor))).toEqual(verdicts);
  });
});

it('lists of tasks and activities ask for the rows of whoever looks, each by an index of its own', () => {
  const asked = (module: Module, list: (actor: AnyOnlooker, now: Date) => readonly Condition[]) =>
    everybody(module, (actor) => list(actor, NOW).map(({ sql }) => sql));
  const all = ['1 = 1'];
  const tasks = ['t.assigneeId = ?', 't.createdById = ?'];
  expect(asked('TASKS', visibleTasks)).toEqual({
    ...{ stranger: tasks, user: tasks, manager: all, visit: all },
    token: ['t.createdByTokenId = ?'],
  });
  const activities = [expect.stringContaining('p.userId = ?'), 'a.createdById = ?'];
  expect(asked('ACTIVITIES', visibleActivities)).toEqual({
    ...{ stranger: activities, user: activities, manager: all, visit: all },
    token: ['(1 = 0)', 'a.createdByTokenId = ?'],
  });
});

it('a sync is run again by whoever caused it and by managers, and settled by whoever caused it alone', () => {
  const some = { stranger: 'NOT_FOUND', user: 'NOT_FOUND', manager: null, token: 'NOT_FOUND', visit: 'NOT_FOUND' };
  const retry = (causedById: UserId) => everybody('ERP', (actor) => says(MAY_RETRY, { causedById }, actor));
  expect(retry(me)).toEqual({ ...some, user: null });
  expect(retry(other)).toEqual(some);
  const settle = (causedById: UserId) => everybody('ERP', (actor) => says(MAY_SETTLE, { causedById }, actor));
  expect(settle(me)).toEqual({ ...some, user: null });
  expect(settle(other)).toEqual({ ...some, manager: 'FORBIDDEN' });
});

it('an import is run by managers, and exists besides for whoever made it, with the module', () => {
  const run = (madeById: UserId) => everybody('USERS', (actor) => says(MAY_RUN, { madeById }, actor));
  const some = { stranger: 'NOT_FOUND', user: 'NOT_FOUND', manager: null, token: 'NOT_FOUND', visit: 'NOT_FOUND' };
  expect(run(other)).toEqual(some);
  expect(run(me)).toEqual({ ...some, user: 'FORBIDDEN' });
});

it('an ERP set exists for managers, and for whoever has it and the module', () => {
  const [mine, anothers] = [newId('ers'), newId('ers')];
  const works = (permissions: ModuleSet, id: typeof mine) => mayWorkWith({ permissions, defaultSetId: mine }, { id });
  expect(works(at('ERP', 'MANAGE'), anothers)).toBe(true);
  expect(works(at('ERP', 'USE'), mine)).toBe(true);
  expect(works(at('ERP', 'USE'), anothers)).toBe(false);
  expect(works(at('TASKS', 'MANAGE'), mine)).toBe(false);
});

describe('a conversation', () => {
  const [inbox, form] = [newId('ibx'), newId('qst')];
  const actor = (role: Role, over: Partial<ConversationActor> = {}): ConversationActor => ({
    ...{ kind: 'PERSON', userId: me, role, permissions: at('CONVERSATIONS', 'USE') },
    ...{ inboxIds: new Set([inbox]), questionnaireIds: new Set([form]), ...over },
  });
  const talk = (over: Partial<ConversationFacts> = {}): ConversationFacts => ({
    ...{ status: 'OPEN', assigneeId: null, offerId: null, inboxId: inbox, questionnaireId: null, ...over },
  });
  const elsewhere = { inboxId: newId('ibx') };
  const visit: Partial<ConversationActor> = { kind: 'SUPPORT', userId: null, role: null };
  const token: Partial<ConversationActor> = { kind: 'API_TOKEN' };
  const without: Partial<ConversationActor> = { permissions: at('TASKS', 'MANAGE') };

  it.each<[ConversationAction, ConversationActor, ConversationFacts, string | null]>([
    ['REPLY', actor('ADMIN', without), talk({ assigneeId: me }), 'NOT_FOUND'],
    ['REPLY', actor('MODERATOR'), talk(elsewhere), null],
    ['REPLY', actor('USER'), talk(elsewhere), 'NOT_FOUND'],
    ['REPLY', actor('USER'), talk({ assigneeId: other }), null],
    ['REPLY', actor('USER'), talk({ ...elsewhere, assigneeId: me }), null],
    ['REPLY', actor('USER'), talk({ ...elsewhere, questionnaireId: form }), null],
    ['REPLY', actor('USER'), talk({ ...elsewhere, questionnaireId: newId('qst') }), 'NOT_FOUND'],
    ['REPLY', actor('USER'), talk({ ...elsewhere, questionnaireId: form, assigneeId: other }), 'NOT_FOUND'],
    ['REOPEN', actor('USER'), talk({ ...elsewhere, questionnaireId: form, status: 'CLOSED' }), 'NOT_FOUND'],
    ['REPLY', actor('LIMITED_USER'), talk(), 'NOT_FOUND'],
    ['REPLY', actor('LIMITED_USER'), talk({ questionnaireId: form }), 'FORBIDDEN'],
    ['REPLY', actor('LIMITED_USER'), talk({ assigneeId: me }), null],
    ['REPLY', actor('USER', visit), talk(), 'FORBIDDEN'],
    ['REPLY', actor('USER'), talk({ status: 'CLOSED' }), 'INVALID'],
    ['TAKE', actor('LIMITED_USER'), talk({ questionnaireId: form }), null],
    ['TAKE', actor('USER', token), talk(), 'FORBIDDEN'],
    ['TAKE', actor('USER', visit), talk(), 'FORBIDDEN'],
    ['TAKE', actor('USER'), talk({ assigneeId: other }), 'STALE'],
    ['TAKE', actor('USER'), talk({ status: 'CLOSED' }), 'INVALID'],
    ['TAKE', actor('LIMITED_USER'), talk(), 'NOT_FOUND'],
    ['ASSIGN', actor('USER', token), talk(), null],
    ['ASSIGN', actor('LIMITED_USER'), talk({ assigneeId: me }), 'FORBIDDEN'],
    ['ASSIGN', actor('USER'), talk({ status: 'CLOSED' }), 'INVALID'],
    ['ASSIGN', actor('USER'), talk({ offerId: newId('ofr') }), null],
    ['ASSIGN', actor('USER'), talk(elsewhere), 'NOT_FOUND'],
    ['OFFER', actor('USER'), talk({ assigneeId: me }), null],
    ['OFFER', actor('USER'), talk({ offerId: newId('ofr') }), 'STALE'],
    ['OFFER', actor('LIMITED_USER'), talk({ assigneeId: me }), 'FORBIDDEN'],
    ['OFFER', actor('USER'), talk({ status: 'CLOSED' }), 'INVALID'],
    ['UNASSIGN', actor('USER'), talk({ assigneeId: other }), null],
    ['UNASSIGN', actor('USER'), talk(), 'INVALID'],
    ['UNASSIGN', actor('LIMITED_USER'), talk({ assigneeId: me }), 'FORBIDDEN'],
    ['UNASSIGN', actor('USER'), talk({ assigneeId: other, status: 'CLOSED' }), 'INVALID'],
    ['CLOSE', actor('USER'), talk({ assigneeId: other }), null],
    ['CLOSE', actor('LIMITED_USER'), talk({ assigneeId: me }), null],
    ['CLOSE', actor('LIMITED_USER'), talk({ questionnaireId: form }), 'FORBIDDEN'],
    ['CLOSE', actor('USER'), talk({ status: 'CLOSED' }), 'INVALID'],
    ['REOPEN', actor('USER'), talk({ status: 'CLOSED' }), null],
    ['REOPEN', actor('LIMITED_USER'), talk({ status: 'CLOSED', assigneeId: me }), null],
    ['REOPEN', actor('USER'), talk(), 'INVALID'],
    ['REOPEN', actor('USER', visit), talk({ status: 'CLOSED' }), 'FORBIDDEN'],
  ])('%s (%#)', (action, who, conversation, code) => {
    expect(said(obstacleToAction(action, who, conversation, NOW))).toBe(code);
  });

  it('says all that may be done to it, and to a visit that visits do nothing', () => {
    expect(actionsOnConversation(actor('USER'), talk(), NOW)).toEqual(['TAKE', 'ASSIGN', 'OFFER', 'REPLY', 'CLOSE']);
    expect(actionsOnConversation(actor('LIMITED_USER'), talk({ assigneeId: me }), NOW)).toEqual(['REPLY', 'CLOSE']);
    for (const action of ['TAKE', 'ASSIGN', 'REPLY', 'REOPEN'] as const) {
      const obstacle = obstacleToAction(action, actor('USER', visit), talk(), NOW);
      expect(obstacle).toEqual({ code: 'FORBIDDEN', message: conversationMessages.visit });
    }
  });

  const offer = (over: Partial<OfferFacts['offer']> = {}, about: Partial<ConversationFacts> = {}): OfferFacts => ({
    offer: { toId: me, offeredById: other, status: 'OPEN', expiresAt: new Date(NOW.getTime() + 1), ...over },
    conversation: talk({ ...elsewhere, ...about }),
  });

  it('that was offered exists for whoever was asked, with the module', () => {
    expect(mayOfferBeSeen(actor('USER'), offer(), NOW)).toBe(true);
    expect(mayOfferBeSeen(actor('USER', without), offer(), NOW)).toBe(false);
    expect(mayOfferBeSeen(actor('USER'), offer({ toId: other }), NOW)).toBe(false);
    expect(mayOfferBeSeen(actor('USER'), offer({ toId: other }, { inboxId: inbox }), NOW)).toBe(true);
  });

  it.each(['ACCEPT', 'DECLINE'] as const)('that was offered: %s is for whoever was asked, in time', (action) => {
    const code = (who: ConversationActor, facts: OfferFacts) => said(obstacleToOfferAction(action, who, facts, NOW));
    expect(code(actor('LIMITED_USER'), offer())).toBeNull();
    expect(code(actor('USER', token), offer())).toBe('FORBIDDEN');
    expect(code(actor('MODERATOR'), offer({ toId: other }))).toBe('FORBIDDEN');
    expect(code(actor('USER'), offer({ toId: other }))).toBe('NOT_FOUND');
    expect(code(actor('USER'), offer({ status: 'DECLINED' }))).toBe('STALE');
    // To the instant: what runs out now has run out.
    expect(code(actor('USER'), offer({ expiresAt: NOW }))).toBe('STALE');
  });

  it('that was offered is taken back by whoever offered it, and by whoever may hand it over', () => {
    const code = (who: ConversationActor, facts: OfferFacts) =>
      said(obstacleToOfferAction('WITHDRAW', who, facts, NOW));
    const made = offer({ toId: other, offeredById: me }, { assigneeId: me });
    expect(code(actor('LIMITED_USER'), made)).toBeNull();
    expect(code(actor('LIMITED_USER', token), made)).toBeNull();
    expect(code(actor('LIMITED_USER'), offer({ toId: other }, { assigneeId: me }))).toBe('FORBIDDEN');
    expect(code(actor('USER'), offer({ toId: other }, { inboxId: inbox }))).toBeNull();
    expect(code(actor('USER'), offer({ toId: other }))).toBe('NOT_FOUND');
    expect(code(actor('USER', visit), made)).toBe('FORBIDDEN');
    expect(code(actor('MODERATOR'), offer({ status: 'WITHDRAWN' }))).toBe('STALE');
    expect(actionsOnOffer(actor('LIMITED_USER'), made, NOW)).toEqual(['WITHDRAW']);
    expect(actionsOnOffer(actor('USER'), offer(), NOW)).toEqual(['ACCEPT', 'DECLINE']);
  });
});

describe('of a person', () => {
  const actor = (over: Partial<Actor> = {}): Actor => ({
    ...{ id: me, role: 'ADMIN', isOwner: false, status: 'ACTIVE', ...over },
    effective: over.effective ?? at('USERS', 'MANAGE'),
  });
  const target = (over: Partial<Target> = {}): Target => ({
    ...{ id: other, role: 'USER', isOwner: false, joinedAt: NOW, archivedAt: null, deletedAt: null },
    ...{ twoFactorEnabled: true, alsoElsewhere: false, ...over },
  });
  const archived = target({ archivedAt: new Date(NOW.getTime() - 1) });
  const EDITING = ['EDIT', 'CHANGE_ROLE', 'DEACTIVATE', 'ARCHIVE', 'DELETE', 'BLOCK'];

  it.each<[name: string, Actor, Target, string[]]>([
    ['by the module for people', actor(), target(), EDITING],
    ['by the module for security', actor({ effective: at('SECURITY', 'MANAGE') }), target(), ['RESET_TWO_FACTOR']],
    ['nothing at USE', actor({ effective: at('USERS', 'USE') }), target(), []],
    ['nothing without any', actor({ effective: NO_MODULES }), target(), []],
    ['nothing by somebody who does not work here', actor({ status: 'INACTIVE' }), target(), []],
    ['nothing of oneself', actor(), target({ id: me }), []],
    ['nothing of the owner', actor({ isOwner: true }), target({ isOwner: true }), []],
    ['an equal', actor({ role: 'MODERATOR' }), target({ role: 'MODERATOR' }), EDITING],
    ['nothing of somebody above', actor({ role: 'MODERATOR' }), target({ role: 'ADMIN' }), []],
    ['an admin, by the owner', actor({ isOwner: true }), target({ role: 'ADMIN' }), EDITING],
    ['nothing of the deleted', actor(), target({ deletedAt: NOW }), []],
    ['the archived come back or go for ever', actor(), archived, ['REACTIVATE', 'DELETE']],
    [
      'the invited are not archived',
      actor(),
      target({ joinedAt: null }),
      EDITING.filter((action) => action !== 'ARCHIVE'),
    ],
  ])('%s', (_, by, of, actions) => {
    expect(actionsOn(by, of, NOW)).toEqual(actions);
  });

  it.each(USER_ACTIONS)('%s is nobody’s of the deleted, of oneself, of the owner and of somebody above', (action) => {
    const both = moduleSet([
      { module: 'USERS', level: 'MANAGE' },
      { module: 'SECURITY', level: 'MANAGE' },
    ]);
    const by = actor({ role: 'MODERATOR', effective: both });
    const code = (over: Partial<Target>) => said(obstacleTo(action, by, target({ archivedAt: null, ...over }), NOW));
    expect(code({ deletedAt: NOW })).toBe('NOT_FOUND');
    for (const over of [{ id: me }, { isOwner: true }, { role: 'ADMIN' as const }])
      expect(code(over)).toBe('FORBIDDEN');
    expect(said(obstacleTo(action, { ...by, effective: NO_MODULES }, target(), NOW))).toBe('FORBIDDEN');
  });

  it('each obstacle has a code of its own', () => {
    const security = actor({ effective: at('SECURITY', 'MANAGE') });
    const code = (...[action, by, of]: [Parameters<typeof obstacleTo>[0], Actor, Target]) =>
      said(obstacleTo(action, by, of, NOW));
    expect(code('EDIT', actor(), target({ deletedAt: NOW }))).toBe('NOT_FOUND');
    expect(code('EDIT', actor({ effective: NO_MODULES }), target())).toBe('FORBIDDEN');
    expect(code('EDIT', actor(), archived)).toBe('INVALID');
    expect(code('ARCHIVE', actor(), archived)).toBe('INVALID');
    expect(code('REACTIVATE', actor(), target())).toBe('INVALID');
    const long = target({ archivedAt: new Date('2020-01-01T00:00:00.000Z') });
    expect(code('REACTIVATE', actor(), long)).toBe('EXPIRED');
    expect(code('RESET_TWO_FACTOR', security, target({ twoFactorEnabled: false }))).toBe('INVALID');
    expect(code('RESET_TWO_FACTOR', security, target({ alsoElsewhere: true }))).toBe('NOT_ELIGIBLE');
    expect(code('RESET_TWO_FACTOR', security, archived)).toBe('INVALID');
    const lacking = [{ module: 'USERS', level: 'MANAGE' }];
    expect(obstacleTo('EDIT', security, target(), NOW)).toMatchObject({ missing: lacking });
  });

  it('acting upwards is refused alone, whatever modules somebody has', () => {
    const nothing = actor({ role: 'MODERATOR', effective: NO_MODULES });
    expect(said(obstacleToActing(nothing, target({ role: 'ADMIN' }), NOW))).toBe('FORBIDDEN');
    expect(said(obstacleToActing(nothing, target({ id: me }), NOW))).toBe('FORBIDDEN');
    expect(obstacleToActing(nothing, target({ role: 'MODERATOR', deletedAt: NOW }), NOW)).toBeNull();
  });
});
