import type { Ctx } from '../../core/ctx';
import { readDecimal, shownDecimal } from '../../core/decimal';
import { normaliseEmail } from '../../core/email';
import { UserErrors } from '../../core/errors';
import { idFromBytes, type CompanyId } from '../../core/ids';
import { readCountry, readCurrency } from '../../core/iso-codes';
import { readPhone } from '../../core/phone';
import type { AuditActor } from '../audit/record-event';
import { Firm } from '../firm/entity';
import { readFirm } from '../firm/read-input';
import { changeFirm } from '../firm/write';
import type { ErpCollection, ErpRecord } from '../integration/connector';
import { UpstreamFailure } from '../integration/upstream';
import { Product } from '../product/entity';
import { readProduct } from '../product/read-input';
import { changeProduct } from '../product/write';
import { SalesRepresentative } from '../sales-representative/entity';
import type { Module } from '../../generated/schema-types';
import type { ErpSync, SubjectType } from './entity';

/** A record of the ERP as it came: what its fields are is found out here. */
export type Foreign = Readonly<Record<string, unknown>>;

type Which = Pick<ErpSync, 'companyId' | 'subjectId'>;

/** What a sync has to know of one kind of record. It is done in nobody's name, so that each statement names the company itself. */
export interface Subject {
  readonly collection: ErpCollection;
  /** At MANAGE one saves such records. */
  readonly module: Module;
  /** The record as the ERP gets it; null once it is deleted. */
  send(ctx: Ctx, which: Which): Promise<{ readonly code: string | null; readonly record: ErpRecord } | null>;
  /** Writes what the ERP says, as far as it says it. Throws an UpstreamFailure that names the field where that cannot be. The company is locked. */
  takeOver(tx: Ctx, which: Which, foreign: Foreign, actor: AuditActor): Promise<void>;
  /** Notes that both say the same. */
  markSynced(tx: Ctx, which: Which): Promise<unknown>;
}

const firmAt = ({ db }: Ctx, { companyId, subjectId }: Which): Promise<Firm | null> =>
  db.findOneBy(Firm, { companyId, id: idFromBytes('frm', subjectId) });
const productAt = ({ db }: Ctx, { companyId, subjectId }: Which): Promise<Product | null> =>
  db.findOneBy(Product, { companyId, id: idFromBytes('prd', subjectId) });

const firms: Subject = {
  collection: 'firms',
  module: 'CONTACTS',
  send: async (ctx, which) => {
    const firm = await firmAt(ctx, which);
    if (firm === null) return null;
    const { code, name, email, phone, taxNumber, address, city, country } = firm;
    const salesRepresentative = await erpCodeOf(ctx, firm);
    return { code, record: { code, name, email, phone, taxNumber, address, city, country, salesRepresentative } };
  },
  takeOver: async (tx, which, foreign, actor) => {
    const firm = await firmAt(tx, which);
    if (firm === null) return;
    const { companyId } = which;
    const representative = await representativeOf(tx, companyId, foreign);
    const said = {
      ...text(foreign, 'name', 'taxNumber', 'address', 'city'),
      ...text(foreign, ['email', normaliseEmail], ['phone', readPhone], ['country', readCountry]),
    };
    const fields = await namingTheField(() => readFirm(tx, companyId, said, firm));
    await changeFirm(tx, firm, { ...fields, ...representative }, actor);
  },
  markSynced: (tx, { companyId, subjectId }) =>
    tx.db.update(Firm, { companyId, id: idFromBytes('frm', subjectId) }, { erpSyncedAt: tx.now }),
};

const products: Subject = {
  collection: 'products',
  module: 'PRODUCTS',
  send: async (ctx, which) => {
    const product = await productAt(ctx, which);
    if (product === null) return null;
    const { code, name, unit, price, currency, active } = product;
    return { code, record: { code, name, unit, price: price && shownDecimal(price), currency, active } };
  },
  takeOver: async (tx, which, foreign, actor) => {
    const product = await productAt(tx, which);
    if (product === null) return;
    const said = {
      ...text(foreign, 'name', 'unit'),
      ...text(foreign, ['price', readDecimal], ['currency', readCurrency]),
      ...flag(foreign, 'active'),
    };
    const fields = await namingTheField(() => readProduct(tx, which.companyId, said, product));
    await changeProduct(tx, product, fields, actor);
  },
  markSynced: (tx, { companyId, subjectId }) =>
    tx.db.update(Product, { companyId, id: idFromBytes('prd', subjectId) }, { erpSyncedAt: tx.now }),
};

export const SUBJECTS: Readonly<Record<SubjectType, Subject>> = { Firm: firms, Product: products };

type TextField = string | readonly [field: string, read: (text: string) => string | null];

const MAX_TEXT = 2_000;

/** The fields that are there, as text or null. */
function text(foreign: Foreign, ...fields: readonly TextField[]): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (const one of fields) {
    const [field, read] = typeof one === 'string' ? [one, (said: string) => said] : one;
    if (foreign[field] !== undefined) found[field] = textAt(foreign, field, read);
  }
  return found;
}

/** Empty is null, as it is here. */
function textAt(foreign: Foreign, field: string, read: (text: string) => string | null): string | null {
  const value = foreign[field];
  if (value === null || value === '') return null;
  const said = typeof value === 'string' && value.length <= MAX_TEXT ? read(value) : null;
  if (said === null) throw new UpstreamFailure('SHAPE', { field });
  return said;
}

function flag(foreign: Foreign, field: string): Record<string, boolean> {
  const value = foreign[field];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'boolean') throw new UpstreamFailure('SHAPE', { field });
  return { [field]: value };
}

/** What our own rules have against a value, as a failure that names its field. */
async function namingTheField<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    throw new UpstreamFailure('SHAPE', { field: error.problems[0]?.path[0] ?? '' });
  }
}

async function erpCodeOf({ db }: Ctx, { companyId, salesRepresentativeId: id }: Firm): Promise<string | null> {
  if (id === null) return null;
  return (await db.findOneBy(SalesRepresentative, { companyId, id }))?.erpCode ?? null;
}

/** By their code in the ERP. A code that nobody here has changes nothing: people are entered here. */
async function representativeOf({ db }: Ctx, companyId: CompanyId, foreign: Foreign): Promise<Partial<Firm>> {
  const erpCode = text(foreign, 'salesRepresentative')['salesRepresentative'];
  if (erpCode === undefined) return {};
  if (erpCode === null) return { salesRepresentativeId: null };
  const found = await db.findOneBy(SalesRepresentative, { companyId, erpCode, active: true });
  return found === null ? {} : { salesRepresentativeId: found.id };
}
