import { newId } from '../src/core/ids';
import { addAccount } from '../src/demo/member';
import { hashPassword } from '../src/domains/account/passwords';
import { openCompany } from '../src/domains/membership/open-company';
import { firstData, post, SIGN_IN } from './requests';
import { contextFor, openWorkplace, type Workplace } from './workplace';

/** What the measuring process is told, as one line of JSON. */
export interface Neighbours {
  readonly port: number;
  /** Of the admin of a company of many people, and of the owner of a small one. */
  readonly busy: string;
  readonly quiet: string;
  /** People of the company of many. */
  readonly userIds: readonly string[];
}

const OWNER = { email: 'owner@neighbours.example', password: newId('acc'), firstName: 'Nora', lastName: 'Next' };

/** Two companies on a server of its own process, so that what asks it does not run beside it. */
async function serve(socketPath: string, dataDir: string): Promise<void> {
  const workplace = await openWorkplace(socketPath, dataDir, { database: 'neighbours' });
  await openQuietCompany(workplace);
  const variables = { input: { identifier: OWNER.email, password: OWNER.password } };
  const signedIn = await post(workplace.port, null, { query: SIGN_IN, variables });
  const quiet = firstData<{ result: { token: string } }>(signedIn).result.token;
  const users = '{ users(first: 100, filter: { role: [USER] }) { nodes { id } } }';
  const { nodes } = firstData<{ nodes: { id: string }[] }>(
    await post(workplace.port, workplace.token, { query: users }),
  );
  const told: Neighbours = { port: workplace.port, busy: workplace.token, quiet, userIds: nodes.map(({ id }) => id) };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

async function openQuietCompany(workplace: Workplace): Promise<void> {
  const ctx = await contextFor(workplace, workplace.token);
  const passwordHash = await hashPassword(OWNER.password);
  await ctx.transaction(async (tx) => {
    const person = { ...OWNER, phone: null, language: 'en' };
    const accountId = await addAccount(tx, { ...person, passwordHash });
    const opening = { accountId, middleName: null, accountLanguage: 'en', companyName: 'Next door', timeZone: 'UTC' };
    await openCompany(tx, { ...person, ...opening, joinedAt: tx.now });
  });
}

const [socketPath = '', dataDir = ''] = process.argv.slice(2);
void serve(socketPath, dataDir);
