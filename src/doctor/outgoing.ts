import { lookup } from 'node:dns/promises';
import { ok, warning, type Finding } from './finding';
import type { Patient } from './patient';

/** So many names are looked up; nobody needs more. */
const MAX_NAMES = 50;

/** Whether the hosts that OUTGOING_ALLOW names are there: a mistyped one allows nothing, and says so nowhere. */
export async function examineOutgoing({ settings: { outgoingAllow } }: Patient): Promise<readonly Finding[]> {
  if (outgoingAllow.length === 0)
    return [ok('outgoing', 'Webhooks and other systems are reached on the public internet alone.')];
  const names = outgoingAllow.filter(({ networks }) => networks.length === 0).map(({ host }) => host);
  const unknown = await Promise.all([...new Set(names)].slice(0, MAX_NAMES).map(unknownName));
  const found = unknown
    .filter((name) => name !== null)
    .map((name) => warning('outgoing', `${name} of OUTGOING_ALLOW has no address: mend its name, or take it out.`));
  if (found.length > 0) return found;
  const count = `${outgoingAllow.length} ${outgoingAllow.length === 1 ? 'place' : 'places'}`;
  return [ok('outgoing', `OUTGOING_ALLOW opens ${count} that are not public to whoever may create webhooks.`)];
}

async function unknownName(name: string): Promise<string | null> {
  return lookup(name).then(
    () => null,
    () => name,
  );
}
