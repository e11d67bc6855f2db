import { useEffect, useState } from 'react';
import { locale } from '../../../../web/language';
import { t } from '../../text';
import { handingMessages as messages } from './handing-messages';

/** "14:05", in the zone of the browser. */
export function clock(at: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(at));
}

/** "Saturday, 28 November 2026", in the zone of the browser. */
export function wholeDay(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(new Date(at));
}

/** As short as it can be: "14:05" of today, "28 Nov" of this year, else "28/11/2025". */
export function shortly(at: string): string {
  const [date, now] = [new Date(at), new Date()];
  if (date.toDateString() === now.toDateString()) return clock(at);
  const options: Intl.DateTimeFormatOptions =
    date.getFullYear() === now.getFullYear() ? { day: 'numeric', month: 'short' } : { dateStyle: 'short' };
  return new Intl.DateTimeFormat(locale(), options).format(date);
}

/** The time that is left until then, to the second in its last minutes; null when it is over. */
export function useTimeLeft(until: string): string | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((new Date(until).getTime() - now) / 1000);
  return seconds <= 0 ? null : inWords(seconds);
}

const HOUR = 3600;

function inWords(seconds: number): string {
  if (seconds >= HOUR) return t(messages.hours, { count: Math.floor(seconds / HOUR) });
  if (seconds >= 600) return t(messages.minutes, { count: Math.ceil(seconds / 60) });
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
