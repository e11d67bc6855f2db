import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, UserErrors, type Obstacle, type Problem } from '../../core/errors';
import { parseId, type CompanyId } from '../../core/ids';
import { readLine, readNeededLine, readText } from '../../core/text';
import type { UpdateFirmInput } from '../../generated/schema-types';
import type { SalesRepresentative } from '../sales-representative/entity';
import { salesRepresentativesById } from '../sales-representative/repository';
import type { Firm } from './entity';
import { messages } from './messages';
import { isCodeTaken } from './repository';
import type { FirmFields } from './write';

const MAX_NAME = 200;
const MAX_ADDRESS = 500;
const LINES = { code: 50, taxNumber: 50, city: 100 } as const;

/** Values that are as they should be once their scalar has taken them. */
const PLAIN = ['email', 'phone', 'country'] as const;

const FRESH: FirmFields = {
  ...{ code: null, name: '', email: null, phone: null, taxNumber: null, address: null, city: null, country: null },
  salesRepresentativeId: null,
};

type Said = Partial<Pick<UpdateFirmInput, keyof FirmFields>>;

/** A firm as an input wants it; what is left out stays, null clears. Refuses whatever is wrong. */
export async function readFirm(tx: Ctx, companyId: CompanyId, input: Said, firm: Firm | null): Promise<FirmFields> {
  const problems: Problem[] = [];
  const before: FirmFields = firm ?? FRESH;
  const after: FirmFields = {
    ...pick(before),
    ...readTexts(input, problems),
    ...plainOf(input),
    ...(await readRepresentative(tx, input, before, problems)),
  };
  if (after.code !== null && after.code !== before.code) {
    const isTaken = await isCodeTaken(tx, companyId, after.code, firm?.id ?? null);
    if (isTaken) problems.push(problem('ALREADY_EXISTS', ['code'], messages.codeTaken));
  }
  if (problems.length > 0) throw new UserErrors(problems);
  return after;
}

function pick(fields: FirmFields): FirmFields {
  const { code, name, email, phone, taxNumber, address, city, country, salesRepresentativeId } = fields;
  return { code, name, email, phone, taxNumber, address, city, country, salesRepresentativeId };
}

function readTexts(input: Said, problems: Problem[]): Partial<FirmFields> {
  const lines = Object.entries(LINES).flatMap(([field, most]) => {
    const text = input[field as keyof typeof LINES];
    return text === undefined ? [] : [[field, readLine(text, most, [field], problems)]];
  });
  return {
    ...(Object.fromEntries(lines) as Partial<FirmFields>),
    ...(input.name !== undefined && { name: readNeededLine(input.name, MAX_NAME, ['name'], problems) }),
    ...(input.address !== undefined && { address: readText(input.address, MAX_ADDRESS, ['address'], problems) }),
  };
}

function plainOf(input: Said): Partial<FirmFields> {
  const said = PLAIN.filter((field) => input[field] !== undefined);
  return Object.fromEntries(said.map((field) => [field, input[field]]));
}

/** One who is not active any more keeps the firms that they have, and gets no others. */
async function readRepresentative(
  tx: Ctx,
  { salesRepresentativeId: text }: Said,
  before: FirmFields,
  problems: Problem[],
): Promise<Partial<FirmFields>> {
  if (text === undefined) return {};
  if (text === null) return { salesRepresentativeId: null };
  const id = parseId('rep', text);
  const found = id === null ? null : await salesRepresentativesById(tx).load(id);
  const obstacle = obstacleTo(found, before);
  if (obstacle !== null) problems.push({ ...obstacle, path: ['salesRepresentativeId'] });
  return { salesRepresentativeId: found?.id ?? null };
}

function obstacleTo(found: SalesRepresentative | null, before: FirmFields): Obstacle | null {
  if (found === null) return { code: 'NOT_FOUND', message: commonMessages.notFound };
  if (found.active || found.id === before.salesRepresentativeId) return null;
  return { code: 'NOT_ELIGIBLE', message: messages.notActive };
}
