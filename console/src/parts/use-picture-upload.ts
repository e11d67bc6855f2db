import { useState } from 'react';
import { useClient, type Client } from 'urql';
import type { Problem } from '../../../web/problem';
import { useChange } from '../api/hooks';
import {
  DeletePictureDocument,
  PicturesNowDocument,
  RequestPictureUploadDocument,
  ViewerDocument,
} from '../generated/documents';
import { numberOf, t } from '../text';
import { pictureMessages as messages } from './picture-messages';
import { sendFile } from './send-file';

/** Whose picture: the company's, a colleague's, or one's own where nothing is said. */
export interface PictureOwner {
  readonly company?: true;
  readonly userId?: string;
}

interface PictureUploadState {
  /** Chosen and not sent yet. */
  readonly chosen: File | null;
  /** What share is sent, from 0 to 1. Null while nothing is being sent. */
  readonly share: number | null;
  readonly problems: readonly Problem[];
  /** What was done last, in words. */
  readonly done: string | null;
}

const NOTHING: PictureUploadState = { chosen: null, share: null, problems: [], done: null };

/** Choosing a picture, sending it, and taking it away. */
export function usePictureUpload(owner: PictureOwner) {
  const client = useClient();
  const request = useChange(RequestPictureUploadDocument);
  const deleteIt = useChange(DeletePictureDocument);
  const [state, setState] = useState(NOTHING);
  const choose = (chosen: File | null) => setState({ ...NOTHING, chosen });
  const attempt = async (file: File): Promise<readonly Problem[]> => {
    const { data, problems } = await request({ input: owner });
    if (data?.uploadUrl == null) return problems;
    const tooLarge = problemOfSize(file, data.maxBytes);
    if (tooLarge !== null) return [tooLarge];
    const sent = await sendFile(data.uploadUrl, file, (share) => setState({ ...NOTHING, chosen: file, share }));
    if (sent.problems.length === 0) await showEverywhere(client, sent.answer);
    return sent.problems;
  };
  const send = async (file: File) => {
    setState({ ...NOTHING, chosen: file, share: 0 });
    const problems = await attempt(file);
    setState(problems.length > 0 ? { ...NOTHING, chosen: file, problems } : { ...NOTHING, done: t(messages.saved) });
  };
  /** Answers what stands in the way. */
  const remove = async () => {
    const { problems } = await deleteIt({ input: owner });
    if (problems.length > 0) return problems;
    await askAgain(client, ViewerDocument, {});
    setState({ ...NOTHING, done: t(messages.removed) });
    return [];
  };
  return { ...state, choose, send, remove };
}

const MEGABYTE = 1024 * 1024;

function problemOfSize(file: File, maxBytes: number | null): Problem | null {
  if (maxBytes === null || file.size <= maxBytes) return null;
  const megabytes = (bytes: number) => numberOf(Math.ceil((bytes / MEGABYTE) * 10) / 10);
  const message = t(messages.tooLarge, { size: megabytes(file.size), most: megabytes(maxBytes) });
  return { code: 'LIMIT_REACHED', message, path: [], retryAt: null };
}

/** The picture has another address now, wherever it is shown. */
async function showEverywhere(client: Client, answer: unknown): Promise<void> {
  const id = (answer as { readonly owner?: { readonly id?: string } } | null)?.owner?.id;
  if (id !== undefined) await askAgain(client, PicturesNowDocument, { id });
  await askAgain(client, ViewerDocument, {});
}

function askAgain(client: Client, document: { toString(): string }, variables: Record<string, unknown>) {
  return client.query(document.toString(), variables, { requestPolicy: 'network-only' }).toPromise();
}
