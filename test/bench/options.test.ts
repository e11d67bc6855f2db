import { BadOption, PARTS, readOptions } from '../../bench/options';

it('everything is measured unless it is said what', () => {
  expect(readOptions([]).only).toEqual(PARTS);
  expect(readOptions(['--only', 'P9, p2,P2']).only).toEqual(['P2', 'P9']);
});

it('a quick run compares smaller companies, unless it is said how large', () => {
  expect(readOptions([]).growth).toEqual({ few: 100_000, many: 5_000_000 });
  expect(readOptions(['--quick']).growth).toEqual({ few: 10_000, many: 100_000 });
  expect(readOptions(['--quick', '--growth', '5000,6000']).growth).toEqual({ few: 5_000, many: 6_000 });
});

it('nothing is kept unless it is asked for', () => {
  expect(readOptions([])).toMatchObject({ record: false, page: false, json: null, rounds: null });
  expect(readOptions(['--record', '--rounds', '7'])).toMatchObject({ record: true, rounds: 7 });
  expect(readOptions(['--page'])).toMatchObject({ page: true });
});

it.each([
  [['--only', 'P0'], 'There is no "P0" to measure; there are P1, P2,'],
  [['--growth', '4999,6000'], '--growth needs two numbers'],
  [['--growth', '6000,6000'], '--growth needs two numbers'],
  [['--growth', '1e5,1e6'], '--growth needs two numbers'],
  [['--rounds', '0'], '--rounds needs a number from 1 to 100.'],
  [['--rounds', '101'], '--rounds needs a number from 1 to 100.'],
  [['--rounds', 'many'], '--rounds needs a number from 1 to 100.'],
  [['--json='], '--json needs the name of a file.'],
  [['--page', '--record'], '--page measures nothing: it goes with no other option.'],
  [['--pages'], 'there are --quick, --strict, --only P1,P4'],
])('%j is refused with a sentence', (argv, sentence) => {
  expect(() => readOptions(argv)).toThrow(BadOption);
  expect(() => readOptions(argv)).toThrow(sentence);
});
