import { language } from '../../../../web/language';
import { offline, problemOf, type Problem, type TopLevelError } from '../../../../web/problem';
import { useChange } from '../../api/hooks';
import {
  DeletePeopleImportDocument,
  PreparePeopleImportDocument,
  type PrepareUserImportInput,
} from '../../generated/people';
import { hereOf } from '../../parts/send-file';
import { t } from '../../text';
import { importMessages as messages } from './import-messages';

interface Sent {
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

/** Prepares an import and sends its file. Where the file is refused nothing of it stays, for it would be one of the few that a company may have. */
export function useSendImport(): (file: File, input: PrepareUserImportInput) => Promise<Sent> {
  const prepare = useChange(PreparePeopleImportDocument);
  const remove = useChange(DeletePeopleImportDocument);
  return async (file, input) => {
    const { data, problems } = await prepare({ input });
    const [id, url] = [data?.userImport?.id, data?.upload?.url];
    if (id === undefined || url === undefined) return { id: null, problems };
    const refused = await sendFile(url, file);
    if (refused.length > 0) await remove({ input: { id } });
    return { id, problems: refused };
  };
}

/** The address itself is the right to send there: no session goes with it. */
async function sendFile(url: string, file: File): Promise<readonly Problem[]> {
  // A file that was changed since it was chosen is no longer read by browsers.
  const body = await file.arrayBuffer().catch(() => null);
  if (body === null) return [{ code: 'INVALID', message: t(messages.unreadable), path: [], retryAt: null }];
  try {
    const response = await fetch(hereOf(url), {
      method: 'PUT',
      body,
      headers: { 'content-type': 'text/csv', 'accept-language': language.get() },
      credentials: 'omit',
    });
    if (response.ok) return [];
    const { errors } = (await response.json()) as { errors: TopLevelError[] };
    return errors.map(problemOf);
  } catch {
    return [offline()];
  }
}
