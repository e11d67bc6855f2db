import { byLoader, defineDomain } from '../../runtime/domain';
import { AuditEntry } from './entity';
import { eraseFromAudit } from './erase';
import { auditEntriesById } from './list';
import { resolvers } from './resolvers';

export const audit = defineDomain({
  name: 'audit',
  resolvers,
  entities: [AuditEntry],
  ids: { AuditEntry: { prefix: 'aud', read: byLoader(auditEntriesById) } },
  erasePerson: eraseFromAudit,
});
