import { codeColumn, wordsOf } from '../../src/database/columns';

const CODES = { RED: 1, GREEN: 4 };

it('a word of a fixed list and its number are each other’s, and nothing stays nothing', () => {
  const { transformer } = codeColumn(CODES);
  if (transformer === undefined || Array.isArray(transformer)) throw new Error('One transformer was expected.');
  expect([transformer.to('GREEN'), transformer.from(4)]).toEqual([4, 'GREEN']);
  expect([transformer.to(null), transformer.from(null)]).toEqual([null, null]);
});

it('a number that is no word of the list is an error, and not taken for another word', () => {
  expect(() => wordsOf(CODES)(2)).toThrow('2 is none of RED, GREEN.');
});
