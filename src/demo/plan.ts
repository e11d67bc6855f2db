import { dutch } from './topics/nl';
import { english } from './topics/en';
import { french } from './topics/fr';
import { turkish } from './topics/tr';
import type { Customers, Topic } from './topics/topic';

export const MANY_CONVERSATIONS = 200;

/** Of ten customers. */
const LANGUAGES = ['tr', 'tr', 'en', 'nl', 'tr', 'fr', 'en', 'tr', 'nl', 'fr'] as const;
type DemoLanguage = (typeof LANGUAGES)[number];

const CUSTOMERS: Record<DemoLanguage, Customers> = { tr: turkish, en: english, nl: dutch, fr: french };

const BICYCLES = ['Galata E-City', 'Marmara E3', 'Adalar E-Gravel', 'Kuzguncuk E-Cargo', 'Moda E-Fold'];

type Outcome = 'CLOSED' | 'HANDED_OVER_AND_CLOSED' | 'HELD' | 'HANDED_OVER' | 'WAITING' | 'RETURNED';

/** How twenty conversations have gone, and how many messages were written in each. */
const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ...([2, 4, 6, 4, 6, 2, 4, 6, 4, 2, 6] as const).map((messages) => ['CLOSED', messages] as const),
  ['HANDED_OVER_AND_CLOSED', 4],
  ['HANDED_OVER_AND_CLOSED', 6],
  ['HELD', 1],
  ['HELD', 2],
  ['HELD', 5],
  ['HANDED_OVER', 4],
  ['WAITING', 1],
  ['WAITING', 1],
  ['RETURNED', 3],
];

/** What happens in a conversation: the message with that number, or what somebody of the company does with it. */
export type Step = number | 'GIVE' | 'HAND_OVER' | 'RETURN' | 'CLOSE';

/** A conversation as it has gone, without who had it. */
export interface Plan {
  readonly number: number;
  readonly language: DemoLanguage;
  readonly customers: Customers;
  readonly topic: Topic;
  readonly subject: string;
  readonly contactName: string;
  readonly messages: readonly string[];
  /** Whether it came through the questionnaire of its language, where there is one. */
  readonly byQuestionnaire: boolean;
  /** What happened, in its order, each with how many steps of work ago (desk-times.ts). */
  readonly steps: readonly { readonly step: Step; readonly age: number }[];
}

/** The same two hundred at every start: ten languages in turn, and for each place among the ten every outcome once. */
export function planOf(number: number): Plan {
  const [round, place] = [Math.floor(number / 10), number % 10];
  const language = at(LANGUAGES, place);
  const customers = CUSTOMERS[language];
  const topic = at(customers.topics, round + place);
  const [outcome, messageCount] = at(OUTCOMES, round + 3 * place);
  const firstName = at(customers.firstNames, round + 3 * place);
  const values = { bike: at(BICYCLES, 3 * round + place), name: firstName, order: `BB-${40_000 + number * 37}` };
  return {
    number,
    ...{ language, customers, topic },
    subject: filled(topic.subject, values),
    contactName: `${firstName} ${at(customers.lastNames, 4 * round + place)}`,
    messages: topic.messages.slice(0, messageCount).map((text) => filled(text, values)),
    byQuestionnaire: topic.isSale && ((round >> 1) + place) % 2 === 0,
    steps: aged(number, outcome, stepsOf(outcome, messageCount)),
  };
}

export function at<T>(some: readonly T[], index: number): T {
  const found = some[index % some.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The company answers once somebody has it; it changes hands after the third message. */
function stepsOf(outcome: Outcome, messageCount: number): Step[] {
  const later = Array.from({ length: messageCount }, (_, index) => index).slice(1);
  const [before, after] = [later.slice(0, 2), later.slice(2)];
  if (outcome === 'WAITING') return [0];
  const isHandedOver = outcome.startsWith('HANDED_OVER');
  return [
    ...[0, 'GIVE' as const, ...before],
    ...(isHandedOver ? ['HAND_OVER' as const] : []),
    ...(outcome === 'RETURNED' ? ['RETURN' as const] : []),
    ...after,
    ...(outcome.endsWith('CLOSED') ? ['CLOSE' as const] : []),
  ];
}

/** What was closed is spread over the days; what goes on is of today or of the last days. */
function aged(number: number, outcome: Outcome, steps: readonly Step[]): Plan['steps'] {
  const shuffled = (number * 71) % MANY_CONVERSATIONS;
  const lastAge = outcome.endsWith('CLOSED') ? 3 + 8 * shuffled : 1 + (shuffled >> 1);
  let age = lastAge;
  const found = [...steps].reverse().map((step, index) => {
    if (index > 0) age += 1 + ((number * 7 + index * 13) % 18);
    return { step, age };
  });
  return found.reverse();
}
