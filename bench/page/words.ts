import type { PartName } from '../options';

/** What a part of the page is about: its heading, and what it says before its figures. */
export interface PartWords {
  readonly title: string;
  readonly what: string;
  /** How its goals are to be read, where they are said in another way elsewhere. */
  readonly goals: string;
}

export const PART_WORDS: Record<PartName, PartWords> = {
  P1: {
    title: 'What the permission layer costs',
    what: 'Processor time of one-field queries (Q1), pages of 50 people (Q2) and pages of 50 conversations (Q3, as each role), answered from memory, so that neither the database nor the reading of rows hides the rules. Beside: the same server without rules, with a rule on every field, and with graphql-shield as it comes.',
    goals:
      'At most 1.05 times of no rules; 1.15 times with a rule on every field; half of stock graphql-shield on lists.',
  },
  P2: {
    title: 'From end to end, beside less',
    what: 'Guarded Muster over HTTP and the database, beside servers that do less: Mercurius with SQL written by hand and no guard at all, as it comes and with its compiler of queries; REST by hand on Fastify and mysql2, once without any guard and once with access checks by hand (session, role, visible rows). Each is a process of its own, eight requests are under way at a time, and the content of the answers is compared first. Beside those without a guard only an admin is measured: they show everybody all of the company.',
    goals:
      'Beside Mercurius a direction rather than a promise: at least its throughput on Q2 and Q3 (1), and 0.6 of it on Q1 (1.67 times the time). Beside REST 0.8 of the throughput on Q2 and Q3 (1.25 times the time); on Q1 the same 0.6.',
  },
  P3: {
    title: 'Beside the stack most people would write',
    what: 'Apollo standalone, graphql-shield as it comes and TypeORM with its relations, for the same pages of the same rows; eight requests under way at a time, each server a process of its own.',
    goals: 'At least 8 times the throughput on Q2 and 5 times on Q3: an eighth (0.125) and a fifth (0.2) of the time.',
  },
  P4: {
    title: 'SQL statements',
    what: 'Counted where they leave for the database, at several sizes of a page. What a request needs to know who is asking is counted apart from what is asked. M2 invites 100 addresses, emails and audit included.',
    goals: 'Not one count may be above its goal.',
  },
  P5: {
    title: 'Growth',
    what: 'The first and the deepest page of people and conversations, of a company with many conversations beside one with few: the time, and the rows that the database reads for it.',
    goals: 'At most 1.2 times.',
  },
  P6: {
    title: 'Assigning under load',
    what: 'M1: 64 actors assign conversations to 8 people with limits, and return them, all at once; beside the same locking by hand on mysql2. The measurement fails where a limit was broken or anything was lost.',
    goals: 'At least 0.8 of the throughput: 1.25 times the time.',
  },
  P7: {
    title: 'Inviting a hundred',
    what: 'M2, an invitation of 100 addresses, beside the bare insert of the rows that it writes, by hand on mysql2.',
    goals: 'At most twice.',
  },
  P8: {
    title: 'Start and memory',
    what: 'From the start of the process to its first answer, and its resident memory after 200 requests, beside Apollo as its documentation starts it, with mysql2 and one field.',
    goals: 'At most 1.3 times the time, 1.25 times the memory.',
  },
  P9: {
    title: 'A neighbour under load',
    what: 'How long a small question of one company takes, at its 99th percentile, while another company asks for pages of 100 people, or changes everybody, in 25 lanes; beside the same with nobody else there.',
    goals: 'At most 3 times.',
  },
};

const STOCK_SHIELD =
  'Stock graphql-shield adds some 0.65 ms to a page that takes about 0.7 ms with the rules compiled, nearly all of it GraphQL.js completing the fields and the limits that count them: it would have to add as much as the page itself costs. That is at the edge. Of three runs on one day, each in a fresh process, two gave 0.47 to 0.49 for all four and this one 0.50 to 0.53; in a process that had started servers and asked them thousands of questions before it was 0.56 to 0.61.';

/** What the table of machines does not say of the runs that are recorded. */
export const MACHINE_REMARK =
  'All of it was measured with nothing beside it: P1 and P5 each in a run of their own, the others in one.';

/** Why a goal is missed, or nothing can be said of it: by id, or by the beginning of several ids. */
export const REMARKS: Readonly<Record<string, string>> = {
  'P1.Q1':
    'A rule is a plain function, without a promise, and none is among the forty functions that a profile of Q1, Q2 or Q3 has at the top. Q1 takes 70 µs from memory, and one collection of garbage more or less in a turn is what is missing here: of four runs on one day the others gave 1.01, 1.02 and 1.03.',
  'P1.Q2.stock-shield': STOCK_SHIELD,
  'P1.Q3.ADMIN.stock-shield': STOCK_SHIELD,
  'P1.Q3.USER.stock-shield': STOCK_SHIELD,
  'P1.Q3.LIMITED_USER.stock-shield': STOCK_SHIELD,
  'P2.Q1':
    'What is asked is one row, and the price is everything around it. Muster finds out with one statement over seven tables who is asking, as of now: session, account, person, company, grants, custom roles, restrictions; those without a guard believe two headers. Of the processor time of Q1 more than a quarter goes to the system for writing to the client and to the database, a tenth to finding out who is asking, and the rest is spread over Apollo, Fastify, mysql2 and the limits of work, none of them above a few percent. Two exceptions that each request made for signals nobody reads were five percent, and are gone.',
  'P2.Q2':
    'A page of people is read as whole records, 44 columns out of four tables with two sums over custom roles, since any of a person’s fields may be asked for next and rules look at several; by hand it is six columns of two tables. The time of that statement fell from 2.8 to 1.4 ms, and the rows that the request looks at in all from 7,218 to 546, when the load was read by its key rather than by an index of the whole company; without custom roles it would be 0.9, with the columns of Q2 alone 0.6. The rest is one statement more, for who is asking, and the long tail of Apollo and GraphQL.js, which Mercurius has less of. In the profile of the server, taken before that change, nothing else stands out: collecting garbage 16 %, writing to sockets 17 %, GraphQL.js 9 %, mysql2 8 %, ids as text 5 %, TypeORM 2 %.',
  'P2.Q3':
    'Conversations are one statement and their assignees another, again as whole records, where by hand a join brings two names. A company also has at most three statements under way at a time, so that it leaves the database to others: of eight requests of one company some wait, however idle the machine is. In the profile nothing stands out, as with Q2.',
  P3: 'Muster is ahead of the usual stack and far from the goal, which came from a prototype without most of what is guarded, counted and limited by now. It would need a page within an eighth of the usual stack’s processor time: REST by hand without any guard (P2) needed a tenth of it on Q2, and a ninth on Q3. What is in the way is what P2 says of Q2 and Q3.',
  'P4.M2':
    'Nine, one for each thing that has to be asked or written: the lock of the company, the addresses that are known, the actor as of now, people, invitations, inboxes, emails, the number of the events and the record. Fewer would mean not to ask again under the lock who is asking, or numbers with gaps.',
  'P6.M1':
    'No limit was broken and nothing was lost; what is missed is the speed. Before it decides (counted on an assignment that was refused) Muster sends eight statements where by hand three do: who is asking, twice, since that is asked again under the lock; the conversation, twice for the same reason; the person who is given it, as a whole record; what they serve; what they have. A company has at most three transactions under way, by design; with eight the same was measured. What is short is the processor: in a profile 29 % goes to the system for sending statements, 5 % to collecting garbage, and nothing else is above 4 %. It was 4.3 when each statement made a wrapper of its connection, updates were built by TypeORM and the assignment was read whether it was asked for or not.',
  P7: 'Beside the rows themselves each address is checked, folded and given its keys for sorting and searching, each link is made and sealed, and the garbage of a few thousand small objects is collected; the other side writes rows that are ready.',
  P8: 'Half of a start is loading modules, above all those of TypeORM, Apollo and the schema’s libraries; the rest is building a schema with its rules. What is not needed by every start is loaded when it is first used (ADR 49).',
};

/** The longest beginning that fits says it. */
export function remarkOn(id: string, remarks: Readonly<Record<string, string>> = REMARKS): string | undefined {
  const [longest] = Object.keys(remarks)
    .filter((beginning) => id === beginning || id.startsWith(`${beginning}.`))
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : remarks[longest];
}
