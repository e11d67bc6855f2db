import { byLoader, defineDomain } from '../../runtime/domain';
import { AuditEntry, EventCounter } from './entity';
import { eraseFromAudit } from './erase';
import { auditEntriesById } from './list';
import { resolvers } from './resolvers';

export const audit = defineDomain({
  name: 'audit',
  resolvers,
  entities: [AuditEntry, EventCounter],
  ids: { AuditEntry: { prefix: 'aud', read: byLoader(auditEntriesById) } },
  erasePerson: eraseFromAudit,
});
