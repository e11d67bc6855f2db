import type { CompanyId, InboxId, QuestionnaireId } from '../core/ids';
import type { AssignableConversation } from '../domains/assignment/eligibility';
import type { UserRecord } from '../domains/user/record';
import type { Schedule } from '../domains/working-hours/schedule';
import type { Plan } from './plan';

/** Where the conversations of the demo are. */
export interface DemoOffice {
  readonly companyId: CompanyId;
  readonly timeZone: string;
  readonly hours: Schedule;
  readonly serviceId: InboxId;
  /** LEAST_BUSY. */
  readonly salesId: InboxId;
  /** By the language that they are for. */
  readonly questionnaireIds: Readonly<Record<string, QuestionnaireId>>;
  /** Everybody who can be at work. */
  readonly people: readonly UserRecord[];
}

/** A plan with its place and its instants. */
export interface Story {
  readonly companyId: CompanyId;
  readonly plan: Plan;
  readonly place: AssignableConversation;
  /** Whether the automatic assignment gave it to somebody, rather than a person. */
  readonly isAutomatic: boolean;
  /** When the customer wrote first, which may be at night. */
  readonly createdAt: Date;
  readonly instantOf: (age: number) => Date;
}

/** Apart, so that no two conversations move at the same instant; less than a step between two desk times. */
const APART_MS = 1_009;
const NIGHT_MS = 97 * 60_000;

export function storyOf(office: DemoOffice, plan: Plan, times: readonly Date[]): Story {
  const { topic, language, number } = plan;
  const instantOf = (age: number) => {
    const time = times[age];
    if (time === undefined) throw new Error('The demo goes further back than its desk times.');
    return new Date(time.getTime() + number * APART_MS);
  };
  const inboxId = topic.isSale ? office.salesId : office.serviceId;
  const questionnaireId = plan.byQuestionnaire ? (office.questionnaireIds[language] ?? null) : null;
  return {
    companyId: office.companyId,
    plan,
    place: { inboxId, questionnaireId, language, cost: 1 },
    isAutomatic: topic.isSale && number % 3 !== 0,
    createdAt: new Date(instantOf(plan.steps[0]?.age ?? 0).getTime() - (number % 7) * NIGHT_MS),
    instantOf,
  };
}
