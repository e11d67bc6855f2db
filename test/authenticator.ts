import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Person, World } from './world';

/** What a telephone does: Debian's oathtool makes the codes, a browser shows the QR code and zbarimg reads it. */
export function codeAt(secret: string, at: Date): string {
  const now = at.toISOString().slice(0, 19).replace('T', ' ');
  return execFileSync('oathtool', ['--totp', '--base32', `--now=${now} UTC`, secret], { encoding: 'utf8' }).trim();
}

export async function readQrCode(svg: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 600, height: 600 } });
    await page.setContent(`<body style="margin:0"><div style="width:500px">${svg}</div></body>`);
    return scanQrCode(await page.screenshot());
  } finally {
    await browser.close();
  }
}

/** The text of the QR code in a picture. */
export function scanQrCode(png: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-qr-'));
  try {
    const path = join(folder, 'qr.png');
    writeFileSync(path, png);
    return execFileSync('zbarimg', ['--quiet', '--raw', path], { encoding: 'utf8' }).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Authenticator {
  readonly secret: string;
  readonly recoveryCodes: string[];
  /** A code that has not been used: the clock of the world moves to the next step first. */
  next(): string;
}

const BEGIN = 'mutation { beginTwoFactorEnrolment { secret otpauthUri qrCodeSvg errors { code path } } }';
const CONFIRM = `mutation ($input: ConfirmTwoFactorEnrolmentInput!) { confirmTwoFactorEnrolment(input: $input) {
  recoveryCodes viewer { user { id } session { restrictions } } errors { code path } } }`;

/** Turns on somebody's second factor through the API. */
export async function enrol(world: World, as: Pick<Person, 'token'>): Promise<Authenticator> {
  const { secret } = (await world.run(as, BEGIN)).data.beginTwoFactorEnrolment as { secret: string };
  const next = () => {
    world.clock.advance(30_000);
    return codeAt(secret, world.clock.now());
  };
  const answer = await world.run(as, CONFIRM, { input: { code: next() } });
  const { recoveryCodes, errors } = answer.data.confirmTwoFactorEnrolment;
  if (errors.length > 0) throw new Error(`Enrolling was refused: ${JSON.stringify(errors)}`);
  return { secret, recoveryCodes, next };
}
