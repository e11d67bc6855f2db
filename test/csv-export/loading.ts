import type { World } from '../world';

type As = { readonly token: string };

export const EXPORT_USERS = `mutation ($input: ExportUsersInput!) {
  exportUsers(input: $input) { url expiresAt errors { code path message } }
}`;
export const EXPORT_AUDIT = `mutation ($input: ExportAuditLogInput!) {
  exportAuditLog(input: $input) { url expiresAt errors { code path message } }
}`;

/** The cells of a CSV file, read by the letter of RFC 4180: quotes where they have to be, lines ended by CR LF. */
export function cellsOf(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text)!;
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

export function exportsOf(world: World) {
  const here = (url: string) => url.replace(/^https?:\/\/[^/]+/, new URL(world.url).origin);

  async function ofUsers(as: As, input: object = {}): Promise<string> {
    const { url, errors } = (await world.run(as, EXPORT_USERS, { input })).data.exportUsers;
    expect(errors).toEqual([]);
    return here(url);
  }

  async function ofAudit(as: As, input: object = {}): Promise<string> {
    const { url, errors } = (await world.run(as, EXPORT_AUDIT, { input })).data.exportAuditLog;
    expect(errors).toEqual([]);
    return here(url);
  }

  async function textOf(url: string): Promise<string> {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    // `text()` would take the mark away.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  }

  return { here, ofUsers, ofAudit, textOf, cells: async (url: string) => cellsOf(await textOf(url)) };
}

/** The status and code of an address that is refused. */
export async function refusalOf(url: string): Promise<[number, string]> {
  const response = await fetch(url);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return [response.status, errors[0]!.extensions.code];
}
