import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from './ctx';
import { RequestError } from './errors';
import type { Message } from './messages';

/** What one request may be answered with, whatever it asks. */
export interface WorkLimits {
  /** Records in lists. */
  readonly rows: number;
  /** Fields completed below lists. */
  readonly fields: number;
  /** Of the answer, estimated as it comes. */
  readonly bytes: number;
  /** How long the work may take. */
  readonly deadlineMs: number;
}

export const WORK_LIMITS: WorkLimits = {
  rows: 10_000,
  fields: 100_000,
  bytes: 8 * 1024 * 1024,
  deadlineMs: 10_000,
};

/** What a refusal of one field costs beside a field that is answered: an error with its place and its sentence. */
const FIELDS_OF_A_REFUSAL = 50;
const BYTES_OF_A_REFUSAL = 300;

/** After which another process answers in place of one that stops. */
export const RETRY_SECONDS = 1;

/** Where in the answer the budget ended, as GraphQL.js has it. */
export type Place = Pick<GraphQLResolveInfo, 'path' | 'fieldNodes'>;

/**
 * What one request has left of its work. Nothing here throws: what asks gets the reason why nothing more is to be done, always the same
 * one, and null while there is none.
 */
export class Budget {
  /** Root fields of a mutation that were begun, by the name in the answer; whether they have ended. */
  readonly mutations = new Map<string, boolean>();
  private rows = 0;
  private fields = 0;
  private bytes = 0;
  private reason: RequestError | null = null;
  private place: Place | null = null;
  private readonly began = performance.now();
  private tellEnd: () => void = () => undefined;
  /** Settles when nothing more is to be done. */
  readonly ended = new Promise<void>((resolve) => (this.tellEnd = resolve));
  private tellStop: () => void = () => undefined;
  /** Settles when whoever asked is to be answered at once with what there is, because the server stops. */
  readonly stopped = new Promise<void>((resolve) => (this.tellStop = resolve));

  /** With `isAnsweredWhole`, an answer that was not finished is worth nothing, as a query's is: nothing of it is seen through. */
  constructor(
    readonly limits: WorkLimits = WORK_LIMITS,
    private readonly isAnsweredWhole = false,
  ) {}

  /**
   * In place of a value that is not to be had any more. Where nothing of the answer is kept it never settles, so that the executor stops there
   * and its work is forgotten: thousands of entries with an error each would be more work than what was refused.
   */
  refuse(): Promise<never> {
    return this.isAnsweredWhole || this.reason === null ? new Promise(() => undefined) : Promise.reject(this.reason);
  }

  /** The field at which the budget ended, where it was one. */
  get endedAt(): Place | null {
    return this.place;
  }

  get refusal(): RequestError | null {
    return this.reason;
  }

  /** The same, having looked at the clock. */
  refusalAt(now: number): RequestError | null {
    if (this.remainingMs(now) <= 0) this.expire();
    return this.reason;
  }

  /** Milliseconds until the deadline. */
  remainingMs(now: number): number {
    return this.began + this.limits.deadlineMs - now;
  }

  spend(rows: number, fields: number, bytes: number, place: Place | null = null): RequestError | null {
    this.rows += rows;
    this.fields += fields;
    this.bytes += bytes;
    const { limits } = this;
    if (this.reason !== null) return this.reason;
    this.place = place;
    if (this.rows > limits.rows) this.end(budgetMessages.rows, limits.rows);
    else if (this.fields > limits.fields) this.end(budgetMessages.fields, limits.fields);
    else if (this.bytes > limits.bytes) this.end(budgetMessages.bytes, limits.bytes / 1024 / 1024);
    return this.reason;
  }

  /** A field that the rules refused: an error is many times the work of a value. */
  spendRefusal(): void {
    this.spend(0, FIELDS_OF_A_REFUSAL, BYTES_OF_A_REFUSAL);
  }

  /** The deadline has come. */
  expire(): void {
    if (this.reason !== null) return;
    const seconds = this.limits.deadlineMs / 1000;
    this.place = null;
    this.reason = new RequestError('TIMEOUT', budgetMessages.timeout, {}, { seconds });
    this.tellEnd();
  }

  /** The server stops before this is done. */
  stop(): void {
    if (this.reason === null) {
      this.place = null;
      this.reason = new RequestError('UNAVAILABLE', budgetMessages.stopped, { retryAfterSeconds: RETRY_SECONDS });
      this.tellEnd();
    }
    this.tellStop();
  }

  private end(sentence: Message, most: number): void {
    this.reason = new RequestError('GRAPHQL_VALIDATION_FAILED', sentence, {}, { most });
    this.tellEnd();
  }
}

const budgets = new WeakMap<Ctx, Budget>();
/** The same by the request that it is for: of a context there may be copies. */
const works = new WeakMap<Ctx['request'], Budget>();

export function budgetOf(ctx: Ctx): Budget {
  let budget = budgets.get(ctx);
  if (budget === undefined) budgets.set(ctx, (budget = new Budget()));
  return budget;
}

/** Begins the work for a request: its budget, and its time. */
export function beginWork(ctx: Ctx, limits: WorkLimits, isAnsweredWhole: boolean): Budget {
  const budget = new Budget(limits, isAnsweredWhole);
  budgets.set(ctx, budget);
  works.set(ctx.request, budget);
  return budget;
}

/** The work that was begun for a request, if any. */
export function workOf(request: Ctx['request']): Budget | undefined {
  return works.get(request);
}

export const budgetMessages = {
  rows: {
    en: 'This query could answer more than {most} rows: ask for smaller pages.',
    tr: 'Bu sorgu {most} satırdan fazlasını döndürebilir: daha küçük sayfalar isteyin.',
    nl: 'Deze vraag kan meer dan {most} rijen opleveren: vraag kleinere pagina’s.',
    fr: 'Cette requête pourrait renvoyer plus de {most} lignes : demandez des pages plus petites.',
  },
  fields: {
    en: 'The answer would have more than {most} fields: ask for less at a time.',
    tr: 'Yanıtta {most} alandan fazlası olurdu: bir seferde daha azını isteyin.',
    nl: 'Het antwoord zou meer dan {most} velden hebben: vraag minder in één keer.',
    fr: 'La réponse compterait plus de {most} champs : demandez-en moins à la fois.',
  },
  bytes: {
    en: 'The answer would be larger than {most} MB: ask for less at a time.',
    tr: 'Yanıt {most} MB’den büyük olurdu: bir seferde daha azını isteyin.',
    nl: 'Het antwoord zou groter dan {most} MB zijn: vraag minder in één keer.',
    fr: 'La réponse dépasserait {most} Mo : demandez-en moins à la fois.',
  },
  timeout: {
    en: 'This was stopped after {seconds} seconds. Ask for less at a time, or try again later.',
    tr: 'İstek {seconds} saniye sonra durduruldu. Bir seferde daha azını isteyin ya da daha sonra yeniden deneyin.',
    nl: 'Dit is na {seconds} seconden gestopt. Vraag minder in één keer, of probeer het later opnieuw.',
    fr: 'Le traitement a été arrêté après {seconds} secondes. Demandez-en moins à la fois, ou réessayez plus tard.',
  },
  stopped: {
    en: 'The server stopped before this request was done. Send it again in a moment.',
    tr: 'Sunucu bu istek tamamlanmadan kapandı. İsteği birazdan yeniden gönderin.',
    nl: 'De server stopte voordat dit verzoek klaar was. Stuur het zo meteen opnieuw.',
    fr: 'Le serveur s’est arrêté avant la fin de cette requête. Renvoyez-la dans un instant.',
  },
  stoppedMutation: {
    en: 'The server stopped before this request was done. What `done` names was done, what `uncertain` names may have been: look before you repeat it. What `notStarted` names was not.',
    tr: 'Sunucu bu istek tamamlanmadan kapandı. `done` altındakiler yapıldı; `uncertain` altındakiler yapılmış olabilir, yinelemeden önce kontrol edin. `notStarted` altındakiler yapılmadı.',
    nl: 'De server stopte voordat dit verzoek klaar was. Wat onder `done` staat is gedaan; wat onder `uncertain` staat misschien: kijk voordat je het herhaalt. Wat onder `notStarted` staat niet.',
    fr: 'Le serveur s’est arrêté avant la fin de cette requête. Ce que nomme `done` est fait ; ce que nomme `uncertain` l’est peut-être : vérifiez avant de recommencer. Ce que nomme `notStarted` ne l’est pas.',
  },
  timeoutOfMutation: {
    en: 'This was stopped after {seconds} seconds. What `done` names was done, what `uncertain` names may have been: look before you repeat it. What `notStarted` names was not.',
    tr: 'İstek {seconds} saniye sonra durduruldu. `done` altındakiler yapıldı; `uncertain` altındakiler yapılmış olabilir, yinelemeden önce kontrol edin. `notStarted` altındakiler yapılmadı.',
    nl: 'Dit is na {seconds} seconden gestopt. Wat onder `done` staat is gedaan; wat onder `uncertain` staat misschien: kijk voordat je het herhaalt. Wat onder `notStarted` staat niet.',
    fr: 'Le traitement a été arrêté après {seconds} secondes. Ce que nomme `done` est fait ; ce que nomme `uncertain` l’est peut-être : vérifiez avant de recommencer. Ce que nomme `notStarted` ne l’est pas.',
  },
} satisfies Record<string, Message>;
