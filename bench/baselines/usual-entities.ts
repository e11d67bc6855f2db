import 'reflect-metadata';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { FLAG, idColumn, INSTANT } from '../../src/database/columns';

export const Role = { LIMITED_USER: 1, USER: 2, MODERATOR: 3, ADMIN: 4 } as const;
export const UserStatus = { ARCHIVED: 5, DELETED: 6 } as const;
export const ConversationStatus = { OPEN: 1, CLOSED: 2 } as const;

@Entity('inbox')
export class Inbox {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: string;

  @PrimaryColumn(idColumn('ibx'))
  id!: string;

  @Column({ type: 'varchar' })
  name!: string;
}

@Entity('user_load')
export class UserLoad {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: string;

  @PrimaryColumn(idColumn('usr'))
  userId!: string;

  @Column({ type: 'int' })
  activeConversations!: number;
}

@Entity('user')
export class User {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: string;

  @PrimaryColumn(idColumn('usr'))
  id!: string;

  @Column({ type: 'varchar', nullable: true })
  email!: string | null;

  @Column({ type: 'tinyint' })
  role!: number;

  @Column({ type: 'tinyint' })
  status!: number;

  @Column({ type: 'varchar' })
  displayName!: string;

  @Column({ type: 'varbinary' })
  nameKeyTurkish!: Buffer;

  @Column(FLAG)
  emailVerified!: boolean;

  @Column({ type: 'int', nullable: true })
  conversationLimit!: number | null;

  @OneToMany(() => InboxMember, (member) => member.user)
  memberships!: InboxMember[];

  @OneToMany(() => QuestionnaireUser, (given) => given.user)
  questionnaires!: QuestionnaireUser[];

  @OneToOne(() => UserLoad)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'id', referencedColumnName: 'userId' },
  ])
  load!: UserLoad | null;
}

@Entity('inbox_member')
export class InboxMember {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: string;

  @PrimaryColumn(idColumn('ibx'))
  inboxId!: string;

  @PrimaryColumn(idColumn('usr'))
  userId!: string;

  @ManyToOne(() => User, (user) => user.memberships)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'userId', referencedColumnName: 'id' },
  ])
  user!: Relation<User>;

  @ManyToOne(() => Inbox)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'inboxId', referencedColumnName: 'id' },
  ])
  inbox!: Inbox;
}

@Entity('questionnaire_user')
export class QuestionnaireUser {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: string;

  @PrimaryColumn(idColumn('qst'))
  questionnaireId!: string;

  @PrimaryColumn(idColumn('usr'))
  userId!: string;

  @ManyToOne(() => User, (user) => user.questionnaires)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'userId', referencedColumnName: 'id' },
  ])
  user!: Relation<User>;
}

@Entity('conversation')
export class Conversation {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: string;

  @PrimaryColumn(idColumn('cnv'))
  id!: string;

  @Column({ type: 'varchar', nullable: true })
  subject!: string | null;

  @Column({ type: 'tinyint' })
  status!: number;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  updatedAt!: Date;

  @Column(idColumn('ibx'))
  inboxId!: string;

  @Column(idColumn('usr', { nullable: true }))
  assigneeId!: string | null;

  @Column(idColumn('qst', { nullable: true }))
  questionnaireId!: string | null;

  @ManyToOne(() => User)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'assigneeId', referencedColumnName: 'id' },
  ])
  assignee!: User | null;

  @ManyToOne(() => Inbox)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'inboxId', referencedColumnName: 'id' },
  ])
  inbox!: Inbox;
}

@Entity('session')
export class Session {
  @PrimaryColumn(idColumn('ses'))
  id!: string;

  @Column({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(idColumn('cmp', { nullable: true }))
  companyId!: string | null;

  @Column(idColumn('usr', { nullable: true }))
  userId!: string | null;

  @Column(INSTANT)
  idleUntil!: Date;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @ManyToOne(() => User)
  @JoinColumn([
    { name: 'companyId', referencedColumnName: 'companyId' },
    { name: 'userId', referencedColumnName: 'id' },
  ])
  user!: User | null;
}

export const ENTITIES = [Conversation, Inbox, InboxMember, QuestionnaireUser, Session, User, UserLoad];
