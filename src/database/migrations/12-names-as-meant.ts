import { domainToASCII, domainToUnicode } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDRESSES = [
  { table: 'account', key: ['id'], column: 'email' },
  { table: 'user', key: ['companyId', 'id'], column: 'email' },
  { table: 'invitation', key: ['companyId', 'id'], column: 'email' },
  { table: 'company', key: ['id'], column: 'email' },
  { table: 'account_token', key: ['tokenHash'], column: 'email' },
] as const;

interface Place {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
}

/**
 * Addresses and usernames as they are compared from now on: I, İ, ı and i of an address are one letter, accents and such do not tell usernames
 * apart. Where two rows would become one, the later keeps its form, and its owner goes on signing in with it; how many is said on the
 * terminal. Repeating it, after being cut off anywhere, does what is left to do.
 */
export class NamesAsMeant1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account MODIFY usernameKey varchar(128) NULL');
    for (const place of ADDRESSES) {
      // "i" with a dot put on it, ı, and domains that are not in ASCII: of a million rows, very few.
      const rows = await rowsOf(
        runner,
        place,
        `${place.column} LIKE '%\u0131%' OR ${place.column} LIKE '%i\u0307%' OR ${place.column} LIKE '%xn--%'`,
      );
      await bring(runner, place, rows, addressAsMeant);
    }
    const usernames = { table: 'account', key: ['id'], column: 'usernameKey' };
    await bring(runner, usernames, await rowsOf(runner, usernames, "usernameKey REGEXP '[^ -~]'"), keyAsMeant);
  }

  /** What was meant is not unlearnt. A key that has become too long for the column as it was is the name's own. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE account SET usernameKey = LOWER(username) WHERE CHAR_LENGTH(usernameKey) > 32');
    await runner.query('ALTER TABLE account MODIFY usernameKey varchar(32) NULL');
  }
}

type Row = Record<string, Buffer | string>;

async function rowsOf(runner: QueryRunner, { table, key, column }: Place, where: string): Promise<Row[]> {
  const order = table === 'account' || table === 'user' || table === 'company' ? 'createdAt' : key.join(', ');
  // Where an account kept its earlier form, so do its people.
  const own = 'NOT EXISTS (SELECT 1 FROM account a WHERE a.id = `user`.accountId AND a.email = `user`.email)';
  return (await runner.query(
    `SELECT ${key.join(', ')}, ${column} FROM \`${table}\` WHERE (${where})${table === 'user' ? ` AND ${own}` : ''} ORDER BY ${order}`,
  )) as Row[];
}

async function bring(
  runner: QueryRunner,
  { table, key, column }: Place,
  rows: readonly Row[],
  meant: (text: string) => string,
): Promise<void> {
  let left = 0;
  for (const row of rows) {
    const before = String(row[column]);
    const after = meant(before);
    if (after === before) continue;
    const here = key.map((name) => `${name} = ?`).join(' AND ');
    try {
      await runner.query(`UPDATE \`${table}\` SET ${column} = ? WHERE ${here} AND ${column} = ?`, [
        after,
        ...key.map((name) => row[name]),
        before,
      ]);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      left += 1;
    }
  }
  if (left > 0) {
    console.warn(
      `${table}.${column}: ${left} of ${rows.length} keep their earlier form, because another row has the new one.`,
    );
  }
}

function addressAsMeant(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).replace(/i\u0307|\u0131/g, 'i');
  const domain = address.slice(at + 1);
  const dotted = domainToUnicode(domain);
  return `${local}@${dotted.includes('i\u0307') ? domainToASCII(dotted.replaceAll('i\u0307', 'i')) : domain}`;
}

function keyAsMeant(key: string): string {
  const bare = key.normalize('NFKD').replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '');
  const folded = bare.toLowerCase().toUpperCase().toLowerCase().replaceAll('\u03c2', '\u03c3');
  return folded.replace(/[^\P{Nd}0-9]/gu, asciiDigit).normalize('NFKC');
}

function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return String(value);
}
