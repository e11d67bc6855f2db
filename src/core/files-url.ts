import { fileURLToPath } from 'node:url';
import { parseUrl } from './url';

/** Where files are kept: in a folder of this machine, or on S3 or something that speaks like it. */
export type FileStorageUrl = { readonly folder: string } | S3StorageUrl;

export interface S3StorageUrl {
  readonly bucket: string;
  /** In front of every name; empty, or with a slash at its end. */
  readonly prefix: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  /** Null: as the client finds it. */
  readonly region: string | null;
}

/** What S3-compatible storages are told where nothing is said; most do not look at it. */
const ANY_REGION = 'us-east-1';

/** Reads `file:///folder` or `s3://bucket/prefix?endpoint=…&region=…`; answers what is wrong with it as the end of a sentence. */
export function readFileStorageUrl(text: string): FileStorageUrl | string {
  const { protocol, hostname, pathname, searchParams } = new URL(text);
  if (protocol === 'file:') return readFolder(text);
  if (hostname === '') return 'must name a bucket: s3://bucket/prefix';
  const unknown = [...searchParams.keys()].find((name) => name !== 'endpoint' && name !== 'region');
  if (unknown !== undefined) return `knows endpoint and region alone, not "${unknown}"`;
  const endpoint = searchParams.get('endpoint');
  if (endpoint !== null && !isHttp(endpoint)) return 'must have an endpoint that begins with http:// or https://';
  return { bucket: hostname, prefix: asPrefix(pathname), endpoint, region: regionOf(searchParams, endpoint) };
}

const FOLDER_ERROR =
  'must name a folder of this machine, such as file:///var/lib/muster/files: without a host, a query (?), a fragment (#) or %2F, and with every other % written as %25';

function readFolder(text: string): FileStorageUrl | string {
  if (/[?#]|%00/.test(text)) return FOLDER_ERROR;
  try {
    return { folder: fileURLToPath(text) };
  } catch {
    return FOLDER_ERROR;
  }
}

function isHttp(text: string): boolean {
  return /^https?:$/.test(parseUrl(text)?.protocol ?? '');
}

function asPrefix(pathname: string): string {
  const inner = pathname.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `${inner}/`;
}

function regionOf(parameters: URLSearchParams, endpoint: string | null): string | null {
  return parameters.get('region') ?? (endpoint === null ? null : ANY_REGION);
}
