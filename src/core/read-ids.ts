import type { Ctx } from './ctx';
import { commonMessages, problem, type Problem } from './errors';
import { parseId, type Id, type IdPrefix } from './ids';
import type { Message } from './messages';

/** How many ids one list inside an input takes. */
const MAX_IDS = 500;

type LoaderOf<P extends IdPrefix, V> = (ctx: Ctx) => { load(id: Id<P>): Promise<V | null> };

/** Ids inside an input, each once; one that is not the company's is NOT_FOUND at its place. */
export async function readIds<P extends IdPrefix, V>(
  ctx: Ctx,
  prefix: P,
  loader: LoaderOf<P, V>,
  texts: readonly string[],
  path: readonly string[],
  problems: Problem[],
): Promise<Id<P>[]> {
  return (await readRecords(ctx, prefix, loader, texts, path, problems)).map(({ id }) => id);
}

/** The same with the records, each once. */
export async function readRecords<P extends IdPrefix, V>(
  ctx: Ctx,
  prefix: P,
  loader: LoaderOf<P, V>,
  texts: readonly string[],
  path: readonly string[],
  problems: Problem[],
  most = MAX_IDS,
): Promise<{ id: Id<P>; record: V }[]> {
  if (texts.length > most) {
    problems.push(problem('INVALID', path, tooManyIds, { most }));
    return [];
  }
  const found = await Promise.all(
    texts.map(async (text, index) => {
      const id = parseId(prefix, text);
      const record = id === null ? null : await loader(ctx).load(id);
      if (id !== null && record !== null) return { id, record };
      problems.push(problem('NOT_FOUND', [...path, String(index)], commonMessages.notFound));
      return null;
    }),
  );
  return found.filter((one, index) => one !== null && texts.indexOf(one.id) === index) as { id: Id<P>; record: V }[];
}

const tooManyIds: Message = {
  en: 'Provide at most {most} items.',
  tr: 'Buraya en fazla {most} tane sığar.',
  nl: 'Hier passen er hoogstens {most}.',
  fr: 'Au plus {most} tiennent ici.',
};
