import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import type { CompanyId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { holdNew } from '../../database/locks';
import { insertRows } from '../../database/rows';
import { Company, CompanyLock } from './entity';

/** The viewer's own company; any other id answers null. */
export const companiesById = defineLoader<CompanyId, Company | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Company, { id: In(ids.filter((id) => id === companyId)) });
  return ids.map((id) => found.find((company) => company.id === id) ?? null);
});

/** The company that the viewer has entered. */
export async function enteredCompany(ctx: Ctx): Promise<Company> {
  const company = await companiesById(ctx).load(requireMember(ctx).companyId);
  if (company === null) throw notFound();
  return company;
}

/** A company by id, whoever asks: for verbs that run before anybody has entered it. */
export async function companyByIdUnscoped(ctx: Ctx, id: CompanyId): Promise<Company> {
  return ctx.db.findOneByOrFail(Company, { id });
}

export async function insertCompany(tx: Ctx, company: Company): Promise<void> {
  await insertRows(tx, Company, [company]);
  await insertRows(tx, CompanyLock, [{ companyId: company.id }]);
  holdNew(tx, { companies: [company.id] });
}
