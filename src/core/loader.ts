import DataLoader from 'dataloader';
import type { Ctx } from './ctx';

/**
 * Defines a loader that lives as long as one request: `const usersById = defineLoader(…)`, then `usersById(ctx).load(id)`.
 * `batch` answers in the order of its keys.
 */
export function defineLoader<K, V>(
  batch: (ctx: Ctx, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
): (ctx: Ctx) => DataLoader<K, V> {
  const key = Symbol('loader');
  return (ctx) => {
    let loader = ctx.loaders.get(key) as DataLoader<K, V> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<K, V>((keys) => batch(ctx, keys));
      ctx.loaders.set(key, loader);
    }
    return loader;
  };
}

/** Rows sorted into a loader's answer: for each key, the rows that belong to it, in their order. */
export function inOrderOf<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const byKey = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
