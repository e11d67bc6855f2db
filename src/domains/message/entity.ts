import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ConversationId, MessageId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { MessageSender } from '../../generated/schema-types';
import { Conversation } from '../conversation/entity';

const SENDER_CODES: Record<MessageSender, number> = { CUSTOMER: 1, USER: 2, SYSTEM: 3 };

/** Something that was written in a conversation. */
@Entity('message')
@Index('message_of', ['companyId', 'conversationId', 'at', 'id'])
@ForeignKey(() => Conversation, ['companyId', 'conversationId'], ['companyId', 'id'])
export class Message {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('msg'))
  id!: MessageId;

  @Column(idColumn('cnv'))
  conversationId!: ConversationId;

  @Column(codeColumn(SENDER_CODES))
  sender!: MessageSender;

  /** Null unless a person of the company wrote it. */
  @Column(idColumn('usr', { nullable: true }))
  authorId!: UserId | null;

  @Column({ type: 'text' })
  body!: string;

  @Column(INSTANT)
  at!: Date;
}
