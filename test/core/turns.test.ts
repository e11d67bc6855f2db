import { Share } from '../../src/core/share';
import { inTurn } from '../../src/core/turns';

const settle = () => new Promise((done) => setImmediate(done));

describe('inTurn', () => {
  it('of one key one work is under way at a time, in the order in which they came, whether they fail or not', async () => {
    const order: number[] = [];
    let underWay = 0;
    const works = Array.from({ length: 20 }, (_, index) =>
      inTurn('one', async () => {
        underWay += 1;
        expect(underWay).toBe(1);
        await settle();
        underWay -= 1;
        order.push(index);
        if (index % 3 === 0) throw new Error('failed');
      }),
    );
    const outcomes = await Promise.allSettled(works);
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(7);
  });

  it('works of another key do not wait', async () => {
    let release = (): void => undefined;
    const held = inTurn('held', () => new Promise<void>((done) => (release = done)));
    expect(await inTurn('free', () => Promise.resolve('done'))).toBe('done');
    release();
    await held;
  });
});

describe('Share', () => {
  it('a key that is full refuses, another does not, and a place that is given back is taken again', () => {
    const share = new Share({ each: 2, all: 5 });
    const first = share.take(['a', 'x']);
    expect(share.take(['a', 'y'])).not.toBeNull();
    expect(share.take(['a', 'z'])).toBeNull();
    expect(share.take(['b', 'z'])).not.toBeNull();
    first?.();
    expect(share.take(['a', 'z'])).not.toBeNull();
  });

  it('however many keys there are, no more than the whole', () => {
    const share = new Share({ each: 2, all: 3 });
    const places = Array.from({ length: 10 }, (_, index) => share.take([`key ${index}`, `account ${index}`]));
    expect(places.filter((place) => place !== null)).toHaveLength(3);
  });
});
