import type { Ctx } from './ctx';

const REMEMBERED = Symbol('remembered');
type Answers = WeakMap<object, Map<string, unknown>>;

/**
 * What was computed for the same object with the same arguments (`key`) in this request, or `compute`'s answer, a promise included, from
 * now on. Only for what reads: a mutation makes the request forget all of it.
 */
export function remembered<T>(ctx: Ctx, owner: object, key: string, compute: () => T): T {
  let answers = ctx.loaders.get(REMEMBERED) as Answers | undefined;
  if (answers === undefined) ctx.loaders.set(REMEMBERED, (answers = new WeakMap()));
  let ofOwner = answers.get(owner);
  if (ofOwner === undefined) answers.set(owner, (ofOwner = new Map<string, unknown>()));
  if (ofOwner.has(key)) return ofOwner.get(key) as T;
  const answer = compute();
  ofOwner.set(key, answer);
  return answer;
}

/** Nothing that this request has computed is true for certain any more. */
export function clearRemembered(ctx: Ctx): void {
  ctx.loaders.delete(REMEMBERED);
}
