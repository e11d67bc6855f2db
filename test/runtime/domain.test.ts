import { DOMAINS } from '../../src/domains';
import { identifiedTypes, type Domain } from '../../src/runtime/domain';

const withPrefix = (prefix: string): Domain => ({ name: 'newcomer', ids: { Newcomer: { prefix } } });

it.each([
  ['another domain has', 'usr'],
  ['entries of the outbox have', 'mai'],
  ['is longer than three letters', 'newc'],
  ['is not of small letters', 'N1w'],
])('ids cannot begin with what %s', (_, prefix) => {
  expect(() => identifiedTypes([...DOMAINS, withPrefix(prefix)])).toThrow(`"${prefix}"`);
});

it('ids may begin with what nobody has', () => {
  expect(identifiedTypes([...DOMAINS, withPrefix('nwc')]).get('Newcomer')?.prefix).toBe('nwc');
});
