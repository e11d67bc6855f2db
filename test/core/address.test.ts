import { addressKey, isNetwork, readAddress } from '../../src/core/address';

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:C000:0201', '192.0.2.1'],
  ['192.0.2.1:51234', '192.0.2.1'],
  ['[2001:DB8::0:1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['2001:db8:0:0:0:0:0:1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  [' 192.0.2.1 ', '192.0.2.1'],
])('the address %s is %s, in its one spelling', (text, address) => {
  expect(readAddress(text)).toBe(address);
});

it.each([
  ['an empty text', ''],
  ['a name', 'unknown'],
  ['markup', '<script>alert(1)</script>'],
  ['a number', '1'],
  ['a hexadecimal form', '0x7f.0.0.1'],
  ['an octet above 255', '192.0.2.256'],
  ['half an address', '192.0.2'],
  ['more text than any address has', `${'1'.repeat(60_000)}.0.0.1`],
  ['markup behind an address', '192.0.2.1<b>'],
])('%s is no address', (_, text) => {
  expect(readAddress(text)).toBeNull();
});

it('no address is longer than the column of the audit log', () => {
  expect(readAddress('2001:0db8:1111:2222:3333:4444:5555:6666')).toHaveLength(38);
  expect(readAddress('0000:0000:0000:0000:0000:ffff:192.168.100.200')).toBe('192.168.100.200');
});

it('the addresses of one IPv6 /64 are one for every counter, and those of two are two', () => {
  const keys = ['2001:db8:1:2::', '2001:db8:1:2::1', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2:0:0:9:0'];
  expect(new Set(keys.map(addressKey))).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(addressKey('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
  expect(addressKey('::1')).toBe('0:0:0:0::/64');
});

it('IPv4 addresses are counted one by one, however they are written; unknown ones together', () => {
  expect([addressKey('192.0.2.1'), addressKey('::ffff:192.0.2.1'), addressKey('192.0.2.2')]).toEqual([
    '192.0.2.1',
    '192.0.2.1',
    '192.0.2.2',
  ]);
  expect([addressKey(null), addressKey('unknown')]).toEqual(['nowhere', 'nowhere']);
});

it.each([
  ['10.0.0.0/8', true],
  ['192.0.2.1', true],
  ['2001:db8::/32', true],
  ['0.0.0.0/0', false],
  ['::/0', false],
  ['10.0.0.0/33', false],
  ['10.0.0.0/', false],
  ['10.0.0.0/8/8', false],
  ['proxy.example', false],
])('whether %s is a network of proxies: %s', (text, expected) => {
  expect(isNetwork(text)).toBe(expected);
});
