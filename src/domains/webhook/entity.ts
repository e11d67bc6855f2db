import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, UserId, WebhookDeliveryId, WebhookId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT, SEALED, WHOLE_NUMBER, wordsColumn } from '../../database/columns';
import type { WebhookDeliveryStatus, WebhookEvent, WebhookStatus } from '../../generated/schema-types';

export const WEBHOOK_CODES: Record<WebhookStatus, number> = { ACTIVE: 1, PAUSED: 2, FAILING: 3 };

/** An address that is told of what happens in a company. */
@Entity('webhook')
@Index('webhook_failing', ['status', 'failingSince'])
export class Webhook {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('whk'))
  id!: WebhookId;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 2048 })
  url!: string;

  @Column(wordsColumn())
  events!: WebhookEvent[];

  /** Modules granted at USE or above, as bits. */
  @Column({ type: 'int' })
  usesModules!: number;

  /** Modules granted at MANAGE, as bits. */
  @Column({ type: 'int' })
  managesModules!: number;

  /** A selection, as selection.ts has it. */
  @Column({ type: 'text', nullable: true })
  query!: string | null;

  @Column(codeColumn(WEBHOOK_CODES))
  status!: WebhookStatus;

  @Column({ type: 'text', transformer: SEALED })
  secret!: string;

  @Column({ type: 'varchar', length: 4 })
  secretLastFour!: string;

  /** The one before, which signs as well until `previousUntil`. */
  @Column({ type: 'text', nullable: true, transformer: SEALED })
  previousSecret!: string | null;

  @Column({ ...INSTANT, nullable: true })
  previousUntil!: Date | null;

  @Column(idColumn('usr'))
  createdById!: UserId;

  /** Whose rights bound it: whoever made it, or resumed it last. */
  @Column(idColumn('usr'))
  vouchedById!: UserId;

  @Column(INSTANT)
  createdAt!: Date;

  /** Events up to this one were before its time. */
  @Column({ type: 'bigint', transformer: WHOLE_NUMBER })
  afterSequence!: number;

  /** The first failure since anything was delivered; null where nothing has failed since. */
  @Column({ ...INSTANT, nullable: true })
  failingSince!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}

export const DELIVERY_CODES: Record<WebhookDeliveryStatus, number> = { PENDING: 1, DELIVERED: 2, FAILED: 3 };

/** Why there is a delivery: an event, or somebody who asked. */
export type Origin = 'EVENT' | 'TEST' | 'REPLAY';
const ORIGIN_CODES: Record<Origin, number> = { EVENT: 1, TEST: 2, REPLAY: 3 };

/** One event on its way to one webhook. */
@Entity('webhook_delivery')
@Index('webhook_delivery_list', ['companyId', 'webhookId', 'createdAt', 'id'])
@Index('webhook_delivery_status', ['companyId', 'webhookId', 'status', 'createdAt', 'id'])
@Index('webhook_delivery_age', ['createdAt'])
export class WebhookDelivery {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('whd'))
  id!: WebhookDeliveryId;

  @Column(idColumn('whk'))
  webhookId!: WebhookId;

  /** Its own id, or, where it is a replay, that of the first: what is sent as `webhook-id`. */
  @Column(idColumn('whd'))
  messageId!: WebhookDeliveryId;

  @Column({ type: 'varchar', length: 40 })
  event!: WebhookEvent;

  /** The public id of what it is about. */
  @Column({ type: 'varchar', length: 40 })
  subjectId!: string;

  /** The number of the event in its company; null for a test. */
  @Column({ type: 'bigint', nullable: true, transformer: WHOLE_NUMBER })
  sequence!: number | null;

  @Column(INSTANT)
  occurredAt!: Date;

  /** JSON: the names of the fields that changed. */
  @Column({ type: 'text' })
  changedFields!: string;

  /** JSON: what the webhook's query answered at the last attempt. Null without one, and once somebody's personal data was erased. */
  @Column({ type: 'mediumtext', nullable: true })
  selected!: string | null;

  @Column(codeColumn(ORIGIN_CODES))
  origin!: Origin;

  @Column(codeColumn(DELIVERY_CODES))
  status!: WebhookDeliveryStatus;

  @Column({ type: 'int' })
  attempts!: number;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  nextAttemptAt!: Date | null;
}

/** One attempt at a delivery. */
@Entity('webhook_attempt')
export class WebhookAttempt {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('whd'))
  deliveryId!: WebhookDeliveryId;

  /** From 1. */
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column(INSTANT)
  at!: Date;

  @Column({ type: 'int' })
  milliseconds!: number;

  @Column({ type: 'int', nullable: true })
  httpStatus!: number | null;

  /** The beginning of what was answered. */
  @Column({ type: 'text', nullable: true })
  responseBody!: string | null;

  /** Why there was no answer, as failures.ts knows it. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  error!: string | null;
}

/** How far the events of a company were read for its webhooks. There is a row while there are webhooks. */
@Entity('webhook_follower')
export class WebhookFollower {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @Column({ type: 'bigint', transformer: WHOLE_NUMBER })
  sequence!: number;
}
