import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ConversationId, TransferOfferId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { OfferFallback, TransferOfferStatus } from '../../generated/schema-types';
import { Conversation } from '../conversation/entity';
import { User } from '../user/entity';

const OFFER_STATUS_CODES: Record<TransferOfferStatus, number> = {
  OPEN: 1,
  ACCEPTED: 2,
  DECLINED: 3,
  LAPSED: 4,
  WITHDRAWN: 5,
  SUPERSEDED: 6,
};

const FALLBACK_CODES: Record<OfferFallback, number> = { KEEP: 1, RETURN_TO_POOL: 2 };

/** Somebody is asked to take a conversation over. An open one counts towards their limit; `conversation.offerId` names the open one. */
@Entity('transfer_offer')
@Index('transfer_offer_open', ['companyId', 'conversationId', 'isOpen'], { unique: true })
@Index('transfer_offer_to', ['companyId', 'toId', 'isOpen'])
@Index('transfer_offer_expiry', ['isOpen', 'expiresAt'])
@ForeignKey(() => Conversation, ['companyId', 'conversationId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'toId'], ['companyId', 'id'])
export class TransferOffer {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('ofr'))
  id!: TransferOfferId;

  @Column(idColumn('cnv'))
  conversationId!: ConversationId;

  @Column(idColumn('usr'))
  toId!: UserId;

  @Column(idColumn('usr'))
  offeredById!: UserId;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note!: string | null;

  @Column(codeColumn(OFFER_STATUS_CODES))
  status!: TransferOfferStatus;

  /** 1 while it is open, then NULL: a conversation has one at most that is. */
  @Column({ type: 'tinyint', nullable: true })
  isOpen!: number | null;

  @Column(codeColumn(FALLBACK_CODES))
  ifNotAccepted!: OfferFallback;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  /** What was said when it was declined. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;
}
