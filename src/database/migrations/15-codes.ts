import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readLanguage } from '../../core/language';
import { readPhone } from '../../core/phone';
import { inBatches } from '../batches';

interface Coded {
  companyId: Buffer;
  id: Buffer;
  language: string | null;
  languages: string;
  phone: string | null;
}

/** Languages under the code that they have now, and telephone numbers that can be dialled: what is stored is what is taken today. */
export class Codes1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await inBatches<Coded>(runner, {
      table: 'user',
      key: ['companyId', 'id'],
      read: ['language', 'languages', 'phone'],
      valuesOf: (row) =>
        ifOther(row, {
          language: codeNow(row.language),
          languages: codesNow(row.languages),
          phone: numberNow(row.phone),
        }),
    });
    await inBatches<Omit<Coded, 'companyId'>>(runner, {
      table: 'account',
      key: ['id'],
      read: ['language', 'phone'],
      valuesOf: (row) => ifOther(row, { language: codeNow(row.language), phone: numberNow(row.phone) }),
    });
    await inBatches<Omit<Coded, 'companyId'>>(runner, {
      table: 'company',
      key: ['id'],
      read: ['phone'],
      valuesOf: (row) => ifOther(row, { phone: numberNow(row.phone) }),
    });
    await inBatches<Coded>(runner, {
      table: 'conversation',
      key: ['companyId', 'id'],
      read: ['language'],
      valuesOf: (row) => ifOther(row, { language: codeNow(row.language) }),
    });
  }

  /** A former code of a language says no more than the present one: there is nothing to bring back. */
  async down(): Promise<void> {}
}

function codeNow(code: string | null): string | null {
  return code === null ? null : (readLanguage(code) ?? code);
}

function codesNow(codes: string): string {
  return [...new Set(codes.split(',').map((code) => codeNow(code)))].join(',');
}

function numberNow(phone: string | null): string | null {
  return phone === null ? null : (readPhone(phone) ?? phone);
}

function ifOther<T extends Record<string, string | null>>(row: { readonly [K in keyof T]: unknown }, now: T): T | null {
  return Object.entries(now).every(([name, value]) => row[name] === value) ? null : now;
}
