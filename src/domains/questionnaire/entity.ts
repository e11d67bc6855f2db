import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, InboxId, QuestionnaireId, UserId } from '../../core/ids';
import { idColumn, INSTANT } from '../../database/columns';
import { Inbox } from '../inbox/entity';
import { User } from '../user/entity';

@Entity('questionnaire')
@ForeignKey(() => Inbox, ['companyId', 'inboxId'], ['companyId', 'id'])
export class Questionnaire {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('qst'))
  id!: QuestionnaireId;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column(idColumn('ibx'))
  inboxId!: InboxId;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;
}

/** Who was given the waiting requests of which questionnaire. */
@Entity('questionnaire_user')
@Index('questionnaire_user_user', ['companyId', 'userId'])
@ForeignKey(() => Questionnaire, ['companyId', 'questionnaireId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class QuestionnaireUser {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('qst'))
  questionnaireId!: QuestionnaireId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;
}
