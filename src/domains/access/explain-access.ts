import type { GraphQLSchema } from 'graphql';
import type { Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import type { Message } from '../../core/messages';
import type { AccessExplanation, QueryExplainAccessArgs, SessionRestriction } from '../../generated/schema-types';
import { declarationsOf, type Declaration } from '../../permissions/declaration';
import { explain } from '../../permissions/explain';
import { accountOf } from '../account/repository';
import { customRolesOfUser } from '../custom-role/repository';
import { restrictionsOf } from '../session/restrictions';
import type { UserRecord } from '../user/record';
import { userById } from '../user/repository';
import { recordReason } from './about-record';

/**
 * Why a person may or may not use a declared field, on a record where one is named. INVALID for a field without a rule, NOT_FOUND for a person who is
 * not here.
 */
export async function explainAccess(
  ctx: Ctx,
  schema: GraphQLSchema,
  { userId, field, recordId }: QueryExplainAccessArgs,
): Promise<AccessExplanation> {
  const user = await userById(ctx, userId);
  const declaration = declarationAt(schema, field);
  const customRoles = await customRolesOfUser(ctx).load(user.id);
  const found = explain(declaration, {
    ...user,
    customRoles: customRoles.map(({ name, usesModules, managesModules }) => ({
      name,
      gives: { uses: usesModules, manages: managesModules },
    })),
    ...(await factsOfAccount(ctx, user)),
  });
  if (recordId == null) return found;
  const ofRecord = await recordReason(ctx, user, field, recordId);
  return { allowed: found.allowed && ofRecord.allowed, because: [...found.because, ofRecord] };
}

function declarationAt(schema: GraphQLSchema, place: string): Declaration {
  const found = declarationsOf(schema).find(
    ({ typeName, fieldName }) => fieldName !== null && `${typeName}.${fieldName}` === place,
  );
  if (found === undefined) throw new RequestError('INVALID', unknownField, { path: ['field'] });
  return found.declaration;
}

/** What would stand in the way of a session of this person in this company, and whether they are the platform's. */
async function factsOfAccount(
  ctx: Ctx,
  user: UserRecord,
): Promise<{ restrictions: SessionRestriction[]; isSupportStaff: boolean }> {
  if (user.accountId === null || user.joinedAt === null) return { restrictions: [], isSupportStaff: false };
  const { mustChangePassword, twoFactorSince, supportSince } = await accountOf(ctx, user.accountId);
  const account = { mustChangePassword, hasTwoFactor: twoFactorSince !== null };
  return { restrictions: restrictionsOf({ account, membership: user }), isSupportStaff: supportSince !== null };
}

const unknownField: Message = {
  en: 'Name a field that has a rule, as Type.field: Mutation.inviteUsers, User.email.',
  tr: 'Kuralı olan bir alanı Tür.alan biçiminde yazın: Mutation.inviteUsers, User.email.',
  nl: 'Noem een veld met een regel, als Type.veld: Mutation.inviteUsers, User.email.',
  fr: 'Indiquez un champ qui a une règle, sous la forme Type.champ : Mutation.inviteUsers, User.email.',
};
