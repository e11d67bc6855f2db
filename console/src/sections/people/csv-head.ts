import { foldedKey } from '../../../../src/core/unicode';
import type { UserImportDelimiter, UserImportField } from '../../../../src/generated/schema-types';

/** The first line of a file of people. */
export interface CsvHead {
  readonly headers: readonly string[];
  readonly delimiter: UserImportDelimiter;
}

const DELIMITERS: Readonly<Record<UserImportDelimiter, string>> = { COMMA: ',', SEMICOLON: ';', TAB: '\t' };

/** More than the longest line of names that the server reads. */
const HEAD_BYTES = 64 * 1024;

export async function headOf(file: File): Promise<CsvHead> {
  const text = (await file.slice(0, HEAD_BYTES).text()).replace(/^\uFEFF/, '');
  // Spreadsheets write it for each other.
  return headIn(text.replace(/^sep=.\r?\n/i, ''));
}

function headIn(text: string): CsvHead {
  const heads = (Object.keys(DELIMITERS) as UserImportDelimiter[]).map((delimiter) => ({
    delimiter,
    headers: cellsOfFirstLine(text, DELIMITERS[delimiter]),
  }));
  const [best] = heads.sort((one, other) => other.headers.length - one.headers.length);
  return { delimiter: best?.delimiter ?? 'COMMA', headers: (best?.headers ?? []).filter((header) => header !== '') };
}

/** Within quotation marks a separator or the end of a line is text, and two marks are one. */
function cellsOfFirstLine(text: string, separator: string): string[] {
  const cell = new RegExp(
    `\\s*(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)|)(${separator}|\\r?\\n|$)`,
    'y',
  );
  const cells: string[] = [];
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] !== separator) break;
  }
  return cells;
}

/** What a column is often called, without its spaces, dashes and capitals. */
const USUAL: Readonly<Record<UserImportField, readonly string[]>> = {
  EMAIL: ['email', 'emailaddress', 'mail', 'eposta', 'epostaadresi', 'emailadres', 'adresseemail', 'courriel'],
  FIRST_NAME: ['firstname', 'givenname', 'ad', 'adi', 'isim', 'voornaam', 'prenom'],
  MIDDLE_NAME: ['middlename', 'ikinciad', 'tussennaam', 'tussenvoegsel', 'deuxiemeprenom'],
  LAST_NAME: ['lastname', 'surname', 'familyname', 'soyad', 'soyadi', 'achternaam', 'nom', 'nomdefamille'],
  ROLE: ['role', 'rol'],
  LANGUAGES: ['languages', 'language', 'diller', 'dil', 'talen', 'taal', 'langues', 'langue'],
  CONVERSATION_LIMIT: ['conversationlimit', 'limit', 'gorusmesiniri', 'limiet', 'limite'],
  CAN_TAKE_CALLS: ['cantakecalls', 'calls', 'takescalls'],
  INBOXES: ['inboxes', 'inbox', 'gelenkutulari', 'gelenkutusu', 'inboxen', 'boitesdereception'],
  QUESTIONNAIRES: ['questionnaires', 'questionnaire', 'anketler', 'vragenlijsten'],
  CUSTOM_ROLES: ['customroles', 'customrole', 'ozelroller', 'eigenrollen', 'rolespersonnalises'],
};

/** The server reads no longer names of columns. */
const HEADER_UNITS = 200;

const bare = (text: string): string => (foldedKey(text, HEADER_UNITS, 'ALL_MARKS') ?? '').replace(/[^a-z]/g, '');

/** What a column probably means. Empty: nobody knows. */
export function guessOf(header: string): UserImportField | '' {
  const fields = Object.keys(USUAL) as UserImportField[];
  return fields.find((field) => USUAL[field].includes(bare(header))) ?? '';
}
