import { calendarOf } from '../../src/domains/working-hours/calendar';
import {
  isOpenAt,
  nextClosing,
  nextOpening,
  openMsBetween,
  type Opening,
} from '../../src/domains/working-hours/opening';
import { DEFAULT_SCHEDULE, type Interval, type Schedule } from '../../src/domains/working-hours/schedule';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Week = Partial<Record<(typeof WEEK)[number] | 'every', string>>;

/** "09:00-12:00 13:00-18:00" */
const intervals = (text: string): Interval[] =>
  text === '' ? [] : text.split(' ').map((one) => ({ start: one.slice(0, 5), end: one.slice(6) }));

function opening(timeZone: string, week: Week, exceptions: Record<string, string> = {}): Opening {
  const schedule: Schedule = {
    days: WEEK.map((day) => intervals(week[day] ?? week.every ?? '')),
    exceptions: Object.entries(exceptions).map(([date, text]) => ({ date, name: null, intervals: intervals(text) })),
  };
  return { calendar: calendarOf(schedule), timeZone };
}

const open = (hours: Opening, at: string) => isOpenAt(hours, new Date(at));
const opens = (hours: Opening, after: string) => nextOpening(hours, new Date(after))?.toISOString() ?? null;
const closes = (hours: Opening, after: string) => nextClosing(hours, new Date(after))?.toISOString() ?? null;
const minutes = (hours: Opening, from: string, to: string) =>
  openMsBetween(hours, new Date(from), new Date(to)) / 60_000;

/** Every opening and closing from an instant to another: "+2026-03-28T00:30Z" opens, "-…" closes. */
function changes(hours: Opening, from: string, to: string): string[] {
  const found: string[] = [];
  for (let at = from, isOpen = open(hours, from); ; isOpen = !isOpen) {
    const next = isOpen ? closes(hours, at) : opens(hours, at);
    if (next === null || next >= to) return found;
    found.push(`${isOpen ? '-' : '+'}${next.replace(':00.000Z', 'Z')}`);
    at = next;
  }
}

// 2026-06-01 is a Monday.
describe('an interval', () => {
  const hours = opening('Europe/Istanbul', { mon: '09:00-17:00' });

  it('holds its start and not its end', () => {
    expect([
      open(hours, '2026-06-01T05:59:59.999Z'),
      open(hours, '2026-06-01T06:00:00.000Z'),
      open(hours, '2026-06-01T13:59:59.999Z'),
      open(hours, '2026-06-01T14:00:00.000Z'),
    ]).toEqual([false, true, true, false]);
  });

  it('is looked for strictly after the instant that was given', () => {
    expect([
      opens(hours, '2026-06-01T05:59:59.999Z'),
      opens(hours, '2026-06-01T06:00:00.000Z'),
      closes(hours, '2026-06-01T13:59:59.999Z'),
      closes(hours, '2026-06-01T14:00:00.000Z'),
    ]).toEqual([
      '2026-06-01T06:00:00.000Z',
      '2026-06-08T06:00:00.000Z',
      '2026-06-01T14:00:00.000Z',
      '2026-06-08T14:00:00.000Z',
    ]);
  });

  it('that begins when another ends leaves no gap, at midnight too', () => {
    const joined = opening('Europe/Istanbul', { mon: '09:00-12:00 12:00-24:00', tue: '00:00-03:00 03:00-04:00' });
    expect(changes(joined, '2026-06-01T00:00:00Z', '2026-06-03T00:00:00Z')).toEqual([
      '+2026-06-01T06:00Z',
      '-2026-06-02T01:00Z',
    ]);
  });

  it('from 00:00 to 24:00 is the whole day; on every day it never closes, and never opens', () => {
    const always = opening('Europe/Istanbul', { every: '00:00-24:00' });
    expect([open(always, '2026-06-01T00:00:00Z'), opens(always, '2026-06-01T00:00:00Z')]).toEqual([true, null]);
    expect(closes(always, '2026-06-01T00:00:00Z')).toBeNull();
    expect(minutes(always, '2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z')).toBe(1_440);
  });

  it('that ends at 00:00 ends like one that ends at 24:00', () => {
    const range = ['2026-06-01T00:00:00Z', '2026-06-20T00:00:00Z'] as const;
    expect(changes(opening('Europe/Istanbul', { mon: '18:00-00:00' }), ...range)).toEqual(
      changes(opening('Europe/Istanbul', { mon: '18:00-24:00' }), ...range),
    );
  });
});

describe('a night', () => {
  it('runs on past midnight, from Sunday into Monday too, whatever the next day says', () => {
    const hours = opening('UTC', { sun: '22:00-06:00' });
    expect(changes(hours, '2026-06-07T00:00:00Z', '2026-06-09T00:00:00Z')).toEqual([
      '+2026-06-07T22:00Z',
      '-2026-06-08T06:00Z',
    ]);
  });

  it('runs on into a date that is closed by an exception', () => {
    const hours = opening('UTC', { every: '22:00-06:00' }, { '2026-06-02': '' });
    expect(changes(hours, '2026-06-01T12:00:00Z', '2026-06-04T00:00:00Z')).toEqual([
      '+2026-06-01T22:00Z',
      '-2026-06-02T06:00Z',
      '+2026-06-03T22:00Z',
    ]);
  });

  it('of an exception runs on into the next date', () => {
    const hours = opening('UTC', { every: '09:00-17:00' }, { '2026-06-02': '20:00-04:00' });
    expect(changes(hours, '2026-06-02T00:00:00Z', '2026-06-03T12:00:00Z')).toEqual([
      '+2026-06-02T20:00Z',
      '-2026-06-03T04:00Z',
      '+2026-06-03T09:00Z',
    ]);
  });

  it('that runs into the morning of an exception is open once with it', () => {
    const hours = opening('UTC', { every: '22:00-06:00' }, { '2026-06-02': '05:00-08:00' });
    expect(changes(hours, '2026-06-01T12:00:00Z', '2026-06-03T00:00:00Z')).toEqual([
      '+2026-06-01T22:00Z',
      '-2026-06-02T08:00Z',
    ]);
    expect(minutes(hours, '2026-06-01T12:00:00Z', '2026-06-03T00:00:00Z')).toBe(600);
  });

  it('may last nearly a whole day', () => {
    const hours = opening('UTC', { mon: '12:00-11:59' });
    expect(changes(hours, '2026-06-01T00:00:00Z', '2026-06-03T00:00:00Z')).toEqual([
      '+2026-06-01T12:00Z',
      '-2026-06-02T11:59Z',
    ]);
  });
});

// Amsterdam: 02:00 becomes 03:00 on 2026-03-29, 03:00 becomes 02:00 on 2026-10-25, both at 01:00 UTC.
describe('when the clocks go forward', () => {
  const night = ['2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z'] as const;

  it.each([
    ['an interval within the skipped hour does not happen', '02:15-02:45', []],
    ['one that reaches into it ends when the clock moves', '01:30-02:30', ['+2026-03-29T00:30Z', '-2026-03-29T01:00Z']],
    [
      'one that begins within it begins when the clock moves',
      '02:30-04:00',
      ['+2026-03-29T01:00Z', '-2026-03-29T02:00Z'],
    ],
    ['one around it is an hour shorter', '01:30-03:30', ['+2026-03-29T00:30Z', '-2026-03-29T01:30Z']],
  ])('%s', (_, text, expected) => {
    expect(changes(opening('Europe/Amsterdam', { sun: text }), ...night)).toEqual(expected);
  });

  it('an interval that the clock skips is next open the week after', () => {
    const hours = opening('Europe/Amsterdam', { sun: '02:15-02:45' }, { '2026-03-23': '' });
    expect([opens(hours, '2026-03-22T01:15:00Z'), closes(hours, '2026-03-22T01:45:00Z')]).toEqual([
      '2026-04-05T00:15:00.000Z',
      '2026-04-05T00:45:00.000Z',
    ]);
  });

  it('office hours follow the clock on the wall', () => {
    const hours = opening('Europe/Amsterdam', { every: '09:00-17:00' });
    expect([opens(hours, '2026-03-28T00:00:00Z'), opens(hours, '2026-03-29T00:00:00Z')]).toEqual([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
    ]);
  });
});

describe('when the clocks go back', () => {
  const night = ['2026-10-24T23:30:00Z', '2026-10-25T12:00:00Z'] as const;

  it.each([
    [
      'an interval within the repeated hour is open both times, with a closing between',
      '02:15-02:45',
      ['+2026-10-25T00:15Z', '-2026-10-25T00:45Z', '+2026-10-25T01:15Z', '-2026-10-25T01:45Z'],
    ],
    ['one around it stays open throughout', '01:45-03:30', ['+2026-10-24T23:45Z', '-2026-10-25T02:30Z']],
    [
      'one that begins within it closes until the clock shows its start again',
      '02:30-04:00',
      ['+2026-10-25T00:30Z', '-2026-10-25T01:00Z', '+2026-10-25T01:30Z', '-2026-10-25T03:00Z'],
    ],
  ])('%s', (_, text, expected) => {
    expect(changes(opening('Europe/Amsterdam', { sun: text }), ...night)).toEqual(expected);
  });

  it('a whole day is open for 25 hours', () => {
    const hours = opening('Europe/Amsterdam', { sun: '00:00-24:00' });
    expect(minutes(hours, '2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z')).toBe(25 * 60);
  });
});

describe('zones out of the ordinary', () => {
  it('Apia had no 30 December 2011: what starts then does not happen, and its night has only a tail', () => {
    const hours = opening('Pacific/Apia', { fri: '09:00-17:00 22:00-04:00' });
    expect(changes(hours, '2011-12-29T12:00:00Z', '2012-01-02T00:00:00Z')).toEqual([
      '+2011-12-30T10:00Z',
      '-2011-12-30T14:00Z',
    ]);
  });

  it('Lord Howe moves its clocks by half an hour', () => {
    const hours = opening('Australia/Lord_Howe', { every: '00:00-24:00' }, { '2026-04-05': '01:00-02:00' });
    expect(minutes(hours, '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z')).toBe(90);
  });

  it('Havana repeats the hour after midnight, and stays open through it', () => {
    const hours = opening('America/Havana', { sat: '20:00-24:00', sun: '00:00-02:00' });
    expect(minutes(hours, '2026-10-31T00:00:00Z', '2026-11-02T00:00:00Z')).toBe(7 * 60);
    expect(changes(hours, '2026-10-31T12:00:00Z', '2026-11-02T00:00:00Z')).toEqual([
      '+2026-11-01T00:00Z',
      '-2026-11-01T07:00Z',
    ]);
  });

  it('Cairo skips the hour after midnight: a day that begins there begins at 01:00', () => {
    const hours = opening('Africa/Cairo', { fri: '00:00-02:00' });
    expect(changes(hours, '2026-04-23T12:00:00Z', '2026-04-25T00:00:00Z')).toEqual([
      '+2026-04-23T22:00Z',
      '-2026-04-23T23:00Z',
    ]);
  });
});

describe('what is far away', () => {
  it('hours that are none never open and never close', () => {
    const never = opening('Europe/Paris', {});
    expect([opens(never, '2026-06-01T00:00:00Z'), closes(never, '2026-06-01T00:00:00Z')]).toEqual([null, null]);
    expect(minutes(never, '2026-06-01T00:00:00Z', '2027-06-01T00:00:00Z')).toBe(0);
  });

  it('is found behind a year and more that exceptions close', () => {
    const day = 86_400_000;
    const dates = Array.from({ length: 500 }, (_, index) =>
      new Date(Date.UTC(2026, 5, 1) + index * day).toISOString().slice(0, 10),
    );
    const hours = opening('Europe/Paris', { wed: '09:00-17:00' }, Object.fromEntries(dates.map((date) => [date, ''])));
    expect(opens(hours, '2026-06-01T00:00:00Z')).toBe('2027-10-20T07:00:00.000Z');
  });

  it('is found when it is the only opening of all, an exception ten years later', () => {
    const hours = opening('Europe/Paris', {}, { '2036-02-29': '23:00-01:00' });
    expect([opens(hours, '2026-03-01T00:00:00Z'), closes(hours, '2026-03-01T00:00:00Z')]).toEqual([
      '2036-02-29T22:00:00.000Z',
      '2036-03-01T00:00:00.000Z',
    ]);
    expect(opens(hours, '2036-02-29T22:00:00.000Z')).toBeNull();
  });

  it('is found when it is the only closing of all, an exception ten years later', () => {
    const hours = opening('Europe/Paris', { every: '00:00-24:00' }, { '2036-02-28': '' });
    expect([closes(hours, '2026-03-01T00:00:00Z'), opens(hours, '2026-03-01T00:00:00Z')]).toEqual([
      '2036-02-27T23:00:00.000Z',
      '2036-02-28T23:00:00.000Z',
    ]);
    expect([closes(hours, '2036-02-28T23:00:00Z'), opens(hours, '2036-02-28T23:00:00Z')]).toEqual([null, null]);
  });

  it('never goes beyond what an instant can be written as', () => {
    const hours = opening('UTC', { every: '09:00-17:00' });
    expect([opens(hours, '9999-12-31T08:00:00Z'), opens(hours, '9999-12-31T09:00:00Z')]).toEqual([
      '9999-12-31T09:00:00.000Z',
      null,
    ]);
    expect(open(hours, '9999-12-31T12:00:00Z')).toBe(true);
  });
});

it('a company starts with Monday to Friday, 09:00 to 18:00', () => {
  const hours = { calendar: calendarOf(DEFAULT_SCHEDULE), timeZone: 'Europe/Istanbul' };
  expect(minutes(hours, '2026-06-01T00:00:00Z', '2026-06-08T00:00:00Z')).toBe(5 * 9 * 60);
  expect(changes(hours, '2026-06-05T00:00:00Z', '2026-06-08T12:00:00Z')).toEqual([
    '+2026-06-05T06:00Z',
    '-2026-06-05T15:00Z',
    '+2026-06-08T06:00Z',
  ]);
});
