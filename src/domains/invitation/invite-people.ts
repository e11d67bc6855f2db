import { requireActor, type Ctx } from '../../core/ctx';
import { newId, type UserId } from '../../core/ids';
import { firstLanguage, type Language } from '../../core/language';
import { hashToken, newToken } from '../../core/tokens';
import { insertRows } from '../../database/rows';
import { changesBetween, type FieldChange } from '../audit/changes';
import { record, viewerForAudit, type AuditActor } from '../audit/record-event';
import { insertCustomRoleUsers } from '../custom-role/repository';
import { insertInboxMembers } from '../inbox/repository';
import type { Email } from '../../runtime/define-email';
import { insertQuestionnaireUsers } from '../questionnaire/repository';
import { grantsInWords } from '../user/grants';
import { displayNameOf } from '../user/name';
import { insertUsers, type NewUser } from '../user/repository';
import { invitationEmail } from './emails';
import { Invitation } from './entity';
import { INVITATION_HOURS, invitationEnd } from './lifetime';
import type { Membership } from './membership';
import type { InvitationRecord } from './record';

/** From whom an invitation comes, as its email says; for an API token the person who made it answers for what is given. */
export interface Sender extends AuditActor {
  readonly userId: UserId;
  readonly companyName: string;
  readonly language: Language;
}

/** The viewer, as somebody who invites. */
export function viewerAsSender(ctx: Ctx, companyName: string): Sender {
  const { companyLanguage, userId } = requireActor(ctx);
  return { ...viewerForAudit(ctx), userId, companyName, language: firstLanguage(companyLanguage) };
}

/** Whom to take in, and what is known of them already. */
export interface NewPerson {
  readonly email: string;
  readonly membership: Membership;
  readonly details?: Partial<NewUser>;
}

/** Somebody who was just taken in; the token is for their email, and is not kept. */
export interface Invited {
  readonly invitation: InvitationRecord;
  /** How the email greets them, empty where nobody said. */
  readonly name: string;
  readonly token: string;
}

/** Makes people and their invitations, in the same few statements however many they are. Their emails are the caller's. */
export async function invitePeople(tx: Ctx, sender: Sender, people: readonly NewPerson[]): Promise<Invited[]> {
  const { companyId } = sender;
  const invited = people.map(({ email, membership, details }): Invited => ({
    name: displayNameOf(details ?? {}),
    invitation: {
      id: newId('inv'),
      companyId,
      userId: newId('usr'),
      email,
      role: membership.role,
      status: 'PENDING',
      invitedById: sender.userId,
      createdAt: tx.now,
      expiresAt: invitationEnd(tx.now),
    },
    token: newToken('invite'),
  }));
  const taken = people.map((person, index) => ({ ...person, userId: invited[index]?.invitation.userId as UserId }));
  await insertUsers(
    tx,
    taken.map((person) => userOf(sender, person)),
  );
  await insertRows(
    tx,
    Invitation,
    // The role stands in the row of the person.
    invited.map(({ invitation, token }) => ({ ...invitation, tokenHash: hashToken(token) })),
  );
  await insertInboxMembers(tx, companyId, pairs(taken, 'inboxIds', 'inboxId'));
  await insertQuestionnaireUsers(tx, companyId, pairs(taken, 'questionnaireIds', 'questionnaireId'));
  await insertCustomRoleUsers(tx, companyId, pairs(taken, 'customRoleIds', 'customRoleId'));
  recordInvited(tx, taken);
  return invited;
}

/** Writes down what each was given; of one membership for all of them it is put into words once. */
function recordInvited(tx: Ctx, taken: readonly { userId: UserId; membership: Membership }[]): void {
  const known = new Map<Membership, FieldChange[]>();
  const drafts = taken.map(({ userId, membership }) => {
    const changes = known.get(membership) ?? givenIn(membership);
    known.set(membership, changes);
    return { action: 'user.invite' as const, targetId: userId, changes };
  });
  record(tx, drafts);
}

function givenIn({ effective: _, granted, ...membership }: Membership): FieldChange[] {
  const given = { ...membership, grants: granted && grantsInWords(granted) };
  return changesBetween<Partial<typeof given>>({}, given, Object.keys(given) as (keyof typeof given)[]);
}

/** The email with the "Join the team" button, in the company's language. */
export function emailToInvited(tx: Ctx, sender: Sender, { invitation, token, name }: Invited): Email {
  return invitationEmail.to({
    to: invitation.email,
    language: sender.language,
    companyId: sender.companyId,
    subjectId: invitation.id,
    values: {
      company: sender.companyName,
      inviter: sender.label,
      link: `${tx.app.url}/join?token=${token}`,
      hours: INVITATION_HOURS,
      name,
    },
  });
}

function userOf(sender: Sender, { email, membership, details, userId }: NewPerson & { userId: UserId }): NewUser {
  const { role, granted, conversationLimit, languages, canTakeCalls } = membership;
  return {
    ...details,
    companyId: sender.companyId,
    id: userId,
    email,
    role,
    conversationLimit,
    languages,
    canTakeCalls,
    usesModules: granted?.uses ?? null,
    managesModules: granted?.manages ?? null,
    membershipSetById: sender.userId,
  };
}

type ListOf = 'inboxIds' | 'questionnaireIds' | 'customRoleIds';

/** Who gets what, a row for each. */
function pairs<L extends ListOf, N extends string>(
  people: readonly { userId: UserId; membership: Membership }[],
  list: L,
  name: N,
) {
  return people.flatMap(({ userId, membership }) =>
    membership[list].map((id) => ({ userId, [name]: id }) as { userId: UserId } & { [K in N]: Membership[L][number] }),
  );
}
