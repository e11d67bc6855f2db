import { requireMember, type Ctx } from '../../core/ctx';
import { UserErrors, type Problem } from '../../core/errors';
import { readNeededName } from '../../core/link-free';
import { MAX_COMPANY_NAME_CHARACTERS } from '../../core/text';
import type { UpdateCompanyInput } from '../../generated/schema-types';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { changeCompany, lockEnteredCompany } from './change';
import type { Company } from './entity';
import { readCompanyLanguage } from './language';
import { companiesById, enteredCompany } from './repository';

const PROFILE = ['name', 'email', 'phone', 'language', 'timeZone', 'supportAccess'] as const;

/** The fields of UpdateCompanyInput, and all that it may change. */
type Profile = Pick<Company, (typeof PROFILE)[number]>;

/** Changes the profile of the viewer's company. Refuses, writing nothing: a version that is no longer the current one (STALE), bad values. */
export async function updateCompany(ctx: Ctx, input: UpdateCompanyInput) {
  await ctx.transaction(async (tx) => {
    const company = await lockEnteredCompany(tx, input);
    const problems: Problem[] = [];
    const wanted = wantedProfile(company, input, problems);
    if (problems.length > 0) throw new UserErrors(problems);
    const changes = changesBetween<Profile>(company, wanted, PROFILE);
    if (changes.length === 0) return;
    await changeCompany(tx, company, { ...wanted, supportTerm: nextTerm(company, wanted) });
    record(tx, { action: 'company.update', targetId: company.id, changes });
  });
  companiesById(ctx).clear(requireMember(ctx).companyId);
  const company = await enteredCompany(ctx);
  speakAs(ctx, company);
  return { company, errors: [] };
}

/** The profile as the input wants it. What is left out stays; null clears the address and the number and is otherwise as if left out. */
function wantedProfile(now: Profile, input: UpdateCompanyInput, problems: Problem[]): Profile {
  const { name, email, phone, language, timeZone, supportAccess } = input;
  return {
    name: typeof name === 'string' ? readNeededName(name, MAX_COMPANY_NAME_CHARACTERS, ['name'], problems) : now.name,
    email: email === undefined ? now.email : email,
    phone: phone === undefined ? now.phone : phone,
    language: typeof language === 'string' ? readCompanyLanguage(language, ['language'], problems) : now.language,
    timeZone: timeZone ?? now.timeZone,
    supportAccess: supportAccess ?? now.supportAccess,
  };
}

/** Denying support ends its visits for good: not even allowing it again lets them go on. */
function nextTerm({ supportAccess, supportTerm }: Company, wanted: Profile): number {
  return supportAccess === 'ALLOWED' && wanted.supportAccess === 'DENIED' ? supportTerm + 1 : supportTerm;
}

/** The rest of the document, its emails included, is answered in the company's language as it is now. */
function speakAs(ctx: Ctx, { language }: Company): void {
  const member = requireMember(ctx);
  if (member.companyLanguage !== language)
    ctx.setViewer({ ...ctx.viewer, member: { ...member, companyLanguage: language } });
}
