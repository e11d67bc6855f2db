import { idFromBytes, type Id, type IdPrefix } from '../../core/ids';
import { ROLE_RANKS } from '../../permissions/roles';

/** Of the inboxes and questionnaires of a person `u` who does not see all conversations by their role; for whoever is asking. */
export const DESK_COLUMNS = `${idsOf('inbox_member', 'inboxId')} AS deskInboxes, ${idsOf('questionnaire_user', 'questionnaireId')} AS deskQuestionnaires`;

/** JSON of hexadecimal ids. An aggregate that is a list by itself: GROUP_CONCAT is cut off at a length. */
function idsOf(table: 'inbox_member' | 'questionnaire_user', column: string): string {
  return `CASE WHEN u.role < ${ROLE_RANKS.MODERATOR} THEN (SELECT JSON_ARRAYAGG(HEX(d.${column})) FROM ${table} d
    WHERE d.companyId = u.companyId AND d.userId = u.id) END`;
}

/** Of DESK_COLUMNS: the driver may have read the JSON already. */
export interface DeskRow {
  deskInboxes: string | string[] | null;
  deskQuestionnaires: string | string[] | null;
}

/** What of a member DESK_COLUMNS say. */
export function deskOf({ deskInboxes, deskQuestionnaires }: DeskRow) {
  return { inboxIds: idsIn('ibx', deskInboxes), questionnaireIds: idsIn('qst', deskQuestionnaires) };
}

const NO_IDS: ReadonlySet<never> = new Set();

function idsIn<P extends IdPrefix>(prefix: P, json: string | string[] | null): ReadonlySet<Id<P>> {
  if (json === null) return NO_IDS;
  const ids = typeof json === 'string' ? (JSON.parse(json) as string[]) : json;
  return new Set(ids.map((hex) => idFromBytes(prefix, Buffer.from(hex, 'hex'))));
}
