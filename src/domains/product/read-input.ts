import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, UserErrors, type Problem } from '../../core/errors';
import type { CompanyId } from '../../core/ids';
import { readLine, readNeededLine } from '../../core/text';
import type { UpdateProductInput } from '../../generated/schema-types';
import type { Product } from './entity';
import { messages } from './messages';
import { isCodeTaken } from './repository';
import type { ProductFields } from './write';

const MAX_CODE = 50;
const MAX_NAME = 200;
const MAX_UNIT = 30;

const FRESH: ProductFields = { code: '', name: '', unit: null, price: null, currency: null, active: true };

type Said = Partial<Pick<UpdateProductInput, keyof ProductFields>>;

/** A product as an input wants it; what is left out stays, null clears. Refuses whatever is wrong. */
export async function readProduct(
  tx: Ctx,
  companyId: CompanyId,
  input: Said,
  product: Product | null,
): Promise<ProductFields> {
  const problems: Problem[] = [];
  const before: ProductFields = product ?? FRESH;
  const after = { ...readTexts(input, before, problems), ...readPrice(input, before, problems) };
  if (input.active === null) problems.push(problem('INVALID', ['active'], commonMessages.neverEmpty));
  if (await takesOthersCode(tx, companyId, after.code, product)) {
    problems.push(problem('ALREADY_EXISTS', ['code'], messages.codeTaken));
  }
  if (problems.length > 0) throw new UserErrors(problems);
  return { ...after, active: input.active ?? before.active };
}

async function takesOthersCode(tx: Ctx, companyId: CompanyId, code: string, product: Product | null): Promise<boolean> {
  if (code === '' || code === product?.code) return false;
  return isCodeTaken(tx, companyId, code, product?.id ?? null);
}

function readTexts({ code, name, unit }: Said, before: ProductFields, problems: Problem[]) {
  return {
    code: code === undefined ? before.code : readNeededLine(code, MAX_CODE, ['code'], problems),
    name: name === undefined ? before.name : readNeededLine(name, MAX_NAME, ['name'], problems),
    unit: unit === undefined ? before.unit : readLine(unit, MAX_UNIT, ['unit'], problems),
  };
}

/** Price and currency together, or neither: as they are after the change. */
function readPrice(input: Said, before: ProductFields, problems: Problem[]): Pick<ProductFields, 'price' | 'currency'> {
  const price = input.price === undefined ? before.price : input.price;
  const currency = input.currency === undefined ? before.currency : input.currency;
  if (price !== null && price.startsWith('-')) problems.push(problem('INVALID', ['price'], messages.negative));
  const isBare = price === null;
  if (isBare === (currency === null)) return { price, currency };
  problems.push(
    isBare
      ? problem('INVALID', ['price'], messages.priceNeeded)
      : problem('INVALID', ['currency'], messages.currencyNeeded),
  );
  return { price, currency };
}
