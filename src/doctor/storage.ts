import { randomUUID } from 'node:crypto';
import { constants, existsSync, lstatSync } from 'node:fs';
import { access, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStorageUrl, S3StorageUrl } from '../core/files-url';
import { createStorage } from '../domains/picture-file/storage';
import { codeOf, ok, warning, wrong, type Finding } from './finding';
import type { Patient } from './patient';

const MB = 1024 * 1024;
/** Below the first something is about to fail, below the second it is time to make room. */
const [TOO_LITTLE, LITTLE] = [100 * MB, 1024 * MB];

/** Whether the folders and the bucket can be written to: by a small file, which is removed. A folder that is not there yet is not made. */
export async function examineStorage(patient: Patient): Promise<readonly Finding[]> {
  const { dataDir, files, smtpUrl } = patient.settings;
  const isWithin = 'folder' in files && files.folder === join(dataDir, 'files');
  const folders = [{ name: 'DATA_DIR', folder: dataDir }];
  if ('folder' in files && !isWithin) folders.push({ name: 'FILES_URL', folder: files.folder });
  const found = await Promise.all(folders.map(({ name, folder }) => examineFolder(patient, name, folder)));
  const within = [...(isWithin ? ['files'] : []), ...(smtpUrl === null ? ['mail'] : [])];
  return [...found, ...(await examineWithin(dataDir, within)), ...(await examineBucket(files))];
}

/** Folders of DATA_DIR that are there already, and may be another user's: a line for each that cannot be written to. */
async function examineWithin(dataDir: string, names: readonly string[]): Promise<readonly Finding[]> {
  const folders = names.map((name) => join(dataDir, name)).filter(isAnything);
  const found = await Promise.all(folders.map((folder) => obstacleTo(() => tryFile(folder), 'DATA_DIR', folder)));
  return found.filter((finding) => finding !== null);
}

/** Whatever it is, and be it a link to nowhere. */
function isAnything(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Not to be looked at, which is said of the folder around it.
    return false;
  }
}

async function examineFolder({ freeBytes }: Patient, name: string, folder: string): Promise<Finding> {
  const there = nearest(folder);
  const look = there === folder ? () => tryFile(folder) : () => tryToMakeIn(there);
  const obstacle = await obstacleTo(look, name, folder);
  if (obstacle !== null) return obstacle;
  const left = await freeBytes(there);
  const room = `${Math.floor(left / MB)} MB are left in ${folder}`;
  if (left < TOO_LITTLE) return wrong('storage', `${room}: make room before writing fails.`);
  if (left < LITTLE) return warning('storage', `${room}: make room soon.`);
  return ok('storage', there === folder ? `${folder} can be written to.` : `${folder} is made by the first start.`);
}

/** What keeps files from being written to a folder, which `look` rejects with. */
async function obstacleTo(look: () => Promise<void>, name: string, folder: string): Promise<Finding | null> {
  try {
    await look();
    return null;
  } catch (error) {
    const code = codeOf(error);
    const todo =
      code === 'ENOTDIR' ? 'put a folder in its place' : 'give the user that runs Muster the right to write there';
    return wrong(
      'storage',
      `Nothing can be written to ${folder} (${code}): ${todo}, or set ${name} to another folder.`,
    );
  }
}

/** Whether a folder could be made there. */
async function tryToMakeIn(folder: string): Promise<void> {
  await access(folder, constants.W_OK | constants.X_OK);
  await access(join(folder, '.'), constants.X_OK);
}

/** The folder itself, or what stands above it already. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

async function tryFile(folder: string): Promise<void> {
  const path = join(folder, `.doctor-${randomUUID()}`);
  try {
    await writeFile(path, 'ok', { flag: 'wx', mode: 0o600 });
  } finally {
    await rm(path, { force: true });
  }
}

export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** What a storage says by the name of its failure, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  NoSuchBucket: 'the bucket does not exist: make it, or mend FILES_URL',
  AccessDenied:
    'it may not be written to: give whoever AWS_ACCESS_KEY_ID names the rights to put, get and delete objects',
  InvalidAccessKeyId: 'the access key is not known there: mend AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret key is another one: mend AWS_SECRET_ACCESS_KEY',
  CredentialsProviderError:
    'no access key was found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give this machine a role',
  ECONNREFUSED: 'nothing answers there: start the storage, or mend the endpoint in FILES_URL',
  ENOTFOUND: 'its host does not exist: mend the endpoint in FILES_URL',
};

async function examineBucket(files: FileStorageUrl): Promise<readonly Finding[]> {
  if ('folder' in files) return [];
  const { bucket } = files;
  try {
    await tryObject(files);
    return [ok('storage', `The bucket ${bucket} can be written to.`)];
  } catch (error) {
    const reason =
      REFUSALS[codeOf(error)] ?? REFUSALS[nameOf(error)] ?? `it failed with ${codeOf(error)}: look at FILES_URL`;
    return [wrong('storage', `The bucket ${bucket}: ${reason}.`)];
  }
}

const nameOf = (error: unknown) => codeOf({ name: (error as { name?: unknown } | null)?.name });

async function tryObject(files: S3StorageUrl): Promise<void> {
  const storage = createStorage(files);
  const name = `doctor-${randomUUID()}`;
  try {
    await storage.write(name, Buffer.from('ok'), 'text/plain');
    await storage.read(name);
    await storage.remove(name);
  } finally {
    storage.close();
  }
}
