import { useState } from 'react';
import { useAsk } from '../../../api/hooks';
import { ApiTokensDocument, type TokenFragment } from '../../../generated/integrations';
import { Dialog } from '../../../parts/dialog';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../parts/notices';
import { Say, t, when } from '../../../text';
import { has, useViewer } from '../../../shell/viewer';
import { GrantsList } from '../grants-list';
import { tokenMessages as messages } from '../words/tokens';
import { CreateToken } from './create';
import { RevokeToken } from './revoke';

/** The keys of the company's scripts. */
export function Tokens() {
  const viewer = useViewer();
  const asked = useAsk(ApiTokensDocument, {}, { fresh: true });
  const [making, setMaking] = useState(false);
  const mayManage = has(viewer, 'API', 'MANAGE');
  return (
    <>
      <div className="row integration-lead">
        <p className="soft">{t(messages.lead)}</p>
        {mayManage && (
          <button type="button" className="button" onClick={() => setMaking(true)}>
            {t(messages.create)}
          </button>
        )}
      </div>
      <Loaded asked={asked}>
        {({ apiTokens }) =>
          apiTokens === null || apiTokens.length === 0 ? (
            <Empty>{t(messages.empty)}</Empty>
          ) : (
            <TokenTable tokens={apiTokens} mayManage={mayManage} />
          )
        }
      </Loaded>
      <Dialog open={making} onClose={() => setMaking(false)} title={t(messages.create)}>
        <CreateToken onDone={() => setMaking(false)} />
      </Dialog>
    </>
  );
}

interface TokenTableProps {
  readonly tokens: readonly TokenFragment[];
  readonly mayManage: boolean;
}

function TokenTable({ tokens, mayManage }: TokenTableProps) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.name)}</th>
            <th scope="col">{t(messages.grants)}</th>
            <th scope="col">{t(messages.made)}</th>
            <th scope="col">{t(messages.lastUsed)}</th>
            <th scope="col">{t(messages.expires)}</th>
            {mayManage && (
              <th scope="col">
                <span className="unseen">{t(messages.revoke)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id} token={token} mayManage={mayManage} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ token, mayManage }: { token: TokenFragment; mayManage: boolean }) {
  const { name, lastFour, grants, createdBy, createdAt, lastUsedAt, expiresAt } = token;
  return (
    <tr>
      <th scope="row">
        <span>
          <bdi>{name}</bdi> <code className="soft integration-end">…{lastFour}</code>
        </span>
      </th>
      <td data-label={t(messages.grants)}>
        <GrantsList grants={grants} />
      </td>
      <td data-label={t(messages.made)}>
        <span>
          {createdBy === null ? (
            when(createdAt)
          ) : (
            <Say of={messages.madeBy} time={when(createdAt)} name={createdBy.displayName} />
          )}
        </span>
      </td>
      <td data-label={t(messages.lastUsed)}>{lastUsedAt === null ? t(messages.notYet) : when(lastUsedAt)}</td>
      <td data-label={t(messages.expires)}>{expiresAt === null ? t(messages.neverEnds) : <Ends at={expiresAt} />}</td>
      {mayManage && (
        <td>
          <RevokeToken token={token} />
        </td>
      )}
    </tr>
  );
}

function Ends({ at }: { at: string }) {
  // Drawn anew often enough: whoever comes here asks for the list.
  const [now] = useState(Date.now);
  return (
    <span>
      {when(at)} {Date.parse(at) < now && <span className="badge bad">{t(messages.ended)}</span>}
    </span>
  );
}
