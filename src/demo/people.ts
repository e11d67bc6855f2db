import type { Schedule } from '../domains/working-hours/schedule';
import type { AccessLevel, Module, Role } from '../generated/schema-types';

/** The company of the demo and who works there. The names are made up. */
export const COMPANY = { companyName: 'Boğaziçi Bisiklet', language: 'tr', timeZone: 'Europe/Istanbul' };

/** A lunch break, and a short Saturday. */
const WEEKDAY_HOURS = [
  { start: '09:00', end: '12:30' },
  { start: '13:30', end: '18:30' },
];
const DAYS = [...Array.from({ length: 5 }, () => WEEKDAY_HOURS), [{ start: '10:00', end: '16:00' }], []];

/** The hours of the company, with the next Republic Day, on which it is closed. */
export function demoHours(now: Date): Schedule {
  const year = now.getUTCFullYear() + (now.toISOString().slice(5, 10) > '10-29' ? 1 : 0);
  return { days: DAYS, exceptions: [{ date: `${year}-10-29`, name: 'Cumhuriyet Bayramı', intervals: [] }] };
}

export const SECOND_INBOX = 'Satış & Sales';
/** By the language that each is for. */
export const QUESTIONNAIRES = { en: 'Which bicycle suits me?', nl: 'Fiets op maat', fr: 'Conseil entretien' };

export const CUSTOM_ROLE: { name: string; grants: { module: Module; level: AccessLevel }[] } = {
  name: 'Workshop',
  grants: [
    { module: 'PRODUCTS', level: 'USE' },
    { module: 'TASKS', level: 'MANAGE' },
  ],
};

export interface DemoPerson {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly language: string;
  readonly languages?: readonly string[];
  readonly conversationLimit?: number;
  readonly canTakeCalls?: boolean;
  readonly active?: boolean;
  /** Serves the second inbox too. */
  readonly sells?: boolean;
  /** The language of the questionnaire that they were given. */
  readonly asks?: keyof typeof QUESTIONNAIRES;
}

export const OWNER: DemoPerson = {
  email: 'defne@bisiklet.example',
  firstName: 'Defne',
  lastName: 'Yılmaz',
  role: 'ADMIN',
  language: 'tr',
};

/** One person for each role, whose passwords are printed. */
export const ROLE_HOLDERS: readonly DemoPerson[] = [
  {
    email: 'sanne@bisiklet.example',
    firstName: 'Sanne',
    lastName: 'de Vries',
    role: 'ADMIN',
    language: 'nl',
    languages: ['nl', 'en'],
  },
  {
    email: 'emre@bisiklet.example',
    firstName: 'Emre',
    lastName: 'Çelik',
    role: 'MODERATOR',
    language: 'tr',
    languages: ['tr', 'en'],
    canTakeCalls: true,
    sells: true,
  },
  {
    email: 'camille@bisiklet.example',
    firstName: 'Camille',
    lastName: 'Lefèvre',
    role: 'USER',
    language: 'fr',
    languages: ['fr', 'en'],
    conversationLimit: 5,
    sells: true,
    asks: 'fr',
  },
  {
    email: 'oliver@bisiklet.example',
    firstName: 'Oliver',
    lastName: 'Bennett',
    role: 'LIMITED_USER',
    language: 'en',
    languages: ['en', 'tr'],
    conversationLimit: 2,
    asks: 'en',
  },
];

/** Others, so that lists have something to show. They cannot sign in until they choose a password. */
export const COLLEAGUES: readonly DemoPerson[] = [
  {
    email: 'elif@bisiklet.example',
    firstName: 'Elif',
    lastName: 'Şahin',
    role: 'USER',
    language: 'tr',
    languages: ['tr'],
    sells: true,
  },
  {
    email: 'mehmet@bisiklet.example',
    firstName: 'Mehmet',
    lastName: 'Kılıç',
    role: 'USER',
    language: 'tr',
    languages: ['tr'],
  },
  {
    email: 'zeynep@bisiklet.example',
    firstName: 'Zeynep',
    lastName: 'Öztürk',
    role: 'LIMITED_USER',
    language: 'tr',
    languages: ['tr'],
    asks: 'en',
  },
  {
    email: 'daan@bisiklet.example',
    firstName: 'Daan',
    lastName: 'van der Berg',
    role: 'USER',
    language: 'nl',
    languages: ['nl', 'en'],
    conversationLimit: 8,
    asks: 'nl',
    sells: true,
  },
  {
    email: 'lieke@bisiklet.example',
    firstName: 'Lieke',
    lastName: 'Jansen',
    role: 'USER',
    language: 'nl',
    languages: ['nl'],
    active: false,
  },
  {
    email: 'thomas@bisiklet.example',
    firstName: 'Thomas',
    lastName: 'Moreau',
    role: 'USER',
    language: 'fr',
    languages: ['fr'],
    canTakeCalls: true,
    sells: true,
  },
  {
    email: 'aurelie@bisiklet.example',
    firstName: 'Aurélie',
    lastName: 'Girard',
    role: 'LIMITED_USER',
    language: 'fr',
    languages: ['fr', 'en'],
    asks: 'fr',
  },
  {
    email: 'grace@bisiklet.example',
    firstName: 'Grace',
    lastName: 'Whitfield',
    role: 'MODERATOR',
    language: 'en',
    languages: ['en'],
  },
];
