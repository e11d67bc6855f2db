const last = new Map<string, Promise<unknown>>();

/** Does one work of a key after the other, in the order in which they came; those of different keys do not wait for each other. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key);
  const mine = before === undefined ? work() : before.then(work, work);
  last.set(key, mine);
  try {
    return await mine;
  } finally {
    if (last.get(key) === mine) last.delete(key);
  }
}
