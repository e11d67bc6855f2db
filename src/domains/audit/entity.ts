import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApiTokenId, CompanyId, Id, UserId } from '../../core/ids';
import { idColumn, INSTANT, WHOLE_NUMBER } from '../../database/columns';

/** One line of the record of who did what. Only ever inserted. */
@Entity('audit_entry')
@Index('audit_entry_sequence', ['companyId', 'sequence'], { unique: true })
@Index('audit_entry_at', ['companyId', 'at', 'id'])
@Index('audit_entry_target', ['companyId', 'targetId', 'id'])
@Index('audit_entry_actor', ['companyId', 'actorId', 'id'])
@Index('audit_entry_token', ['companyId', 'apiTokenId', 'id'])
export class AuditEntry {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  /** Later entries have later ids. */
  @PrimaryColumn(idColumn('aud'))
  id!: Id<'aud'>;

  /** Its number in the company: 1 is the first, and none is left out. */
  @Column({ type: 'bigint', transformer: WHOLE_NUMBER })
  sequence!: number;

  @Column(INSTANT)
  at!: Date;

  /** "domain.verb": "user.archive". */
  @Column({ type: 'varchar', length: 60 })
  action!: string;

  /** Null when it was not a person. */
  @Column(idColumn('usr', { nullable: true }))
  actorId!: UserId | null;

  /** The API token that acted; null when none did. */
  @Column(idColumn('tok', { nullable: true }))
  apiTokenId!: ApiTokenId | null;

  /** What the actor was called then, or what acted. */
  @Column({ type: 'varchar', length: 201 })
  actorLabel!: string;

  /** The public id of the thing acted on. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  targetId!: string | null;

  @Column({ type: 'varchar', length: 45, nullable: true })
  ip!: string | null;

  /** JSON: a list of { field, before, after }. */
  @Column({ type: 'text' })
  changes!: string;
}

/** The number of a company's last event. */
@Entity('event_counter')
export class EventCounter {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @Column({ type: 'bigint', transformer: WHOLE_NUMBER })
  last!: number;
}
