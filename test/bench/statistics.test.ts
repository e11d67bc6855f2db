import { isHeld, percentile, spreadOf } from '../../bench/statistics';

describe('a goal', () => {
  it.each([
    ['is held by rounds that lie close', { min: 0.9, median: 1, max: 1.3 }, true],
    ['is held at its very value', { min: 1.2, median: 1.2, max: 1.2 }, true],
    ['is missed by rounds that lie close', { min: 1.1, median: 1.3, max: 1.4 }, false],
    ['is not told by rounds that lie far apart on both of its sides', { min: 0.6, median: 1, max: 1.3 }, null],
    [
      'is missed where not even the least round is below it, however far apart they lie',
      { min: 2, median: 3, max: 9 },
      false,
    ],
    ['is held where not even the greatest is above it', { min: 0.1, median: 0.5, max: 1.2 }, true],
    ['is not told by nothing', spreadOf([]), null],
  ])('%s', (_, spread, held) => {
    expect(isHeld(spread, 1.2)).toBe(held);
  });
});

it('the middle of an even number of values lies between the two in the middle', () => {
  expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(percentile([1, 2, 3, 4, 5], 25)).toBe(2);
});
