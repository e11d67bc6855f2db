import type { Ctx } from '../../core/ctx';
import type { ErpAccess, ErpConnector } from './connector';
import { UpstreamFailure } from './upstream';
import type { ErpSet, UserIntegration } from './entity';
import { restConnector } from './rest-connector';

/** By the name that an ERP set has it under. Another kind of ERP is one more line. */
export const CONNECTORS = new Map<string, ErpConnector>([['rest', restConnector]]);

export function connectorOf({ connector }: Pick<ErpSet, 'connector'>): ErpConnector {
  const found = CONNECTORS.get(connector);
  // A release that still knew it has left it behind.
  if (found === undefined) throw new UpstreamFailure('CONNECTOR', { name: connector });
  return found;
}

/** As whom a system is spoken to: the person themselves where they have a user name and a password there, otherwise the set. */
export function accessOf(
  { app }: Ctx,
  set: Pick<ErpSet, 'baseUrl' | 'userName' | 'password'>,
  own: Pick<UserIntegration, 'erpUserName' | 'erpPassword'> | null,
): ErpAccess {
  const isOwn = own !== null && own.erpUserName !== null && own.erpPassword !== null;
  const userName = isOwn ? own.erpUserName : set.userName;
  const password = isOwn ? own.erpPassword : set.password;
  if (userName === null || password === null) throw new UpstreamFailure('NO_CREDENTIALS');
  return { outgoing: app.outgoing, baseUrl: set.baseUrl, userName, password: app.secrets.open(password) };
}
