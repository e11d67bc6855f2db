import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Ctx } from './core/ctx';
import type { Meter } from './core/meter';
import { OUTBOX_KINDS } from './domains/all';
import { EMAIL_KIND } from './domains/mail/kind';
import { outboxFigures } from './runtime/outbox-figures';
import { createMeter } from './server/metrics/prometheus';
import { openTracing, type Tracing } from './server/traces/open-tracing';
import { followStatements } from './server/traces/statements';
import type { Settings } from './settings';

interface Watched {
  readonly dataSource: DataSource;
  readonly clock: () => Date;
  /** For what is read when somebody looks. */
  readonly ctx: () => Ctx;
  readonly log: Logger;
}

/** Those who are shown what this process does: each null where the settings name nobody. */
export interface Watchers {
  readonly meter: Meter | null;
  readonly tracing: Tracing | null;
}

export async function openWatchers({ metricsToken, collectorUrl }: Settings, watched: Watched): Promise<Watchers> {
  const meter = metricsToken === null ? null : await openMeter(watched);
  const tracing = collectorUrl === null ? null : await openTracing(collectorUrl, watched.log);
  if (tracing !== null) followStatements(watched.dataSource, tracing);
  return { meter, tracing };
}

function openMeter({ dataSource, clock, ctx }: Watched): Promise<Meter> {
  const kinds = [EMAIL_KIND.kind, ...OUTBOX_KINDS.map(({ kind }) => kind)];
  return createMeter({ dataSource, clock, outbox: () => outboxFigures(ctx(), kinds) });
}
