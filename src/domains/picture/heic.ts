import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Pixels of red, green, blue and transparency, a byte each; without `data` where there are more than may be. */
export interface DecodedHeic {
  readonly width: number;
  readonly height: number;
  readonly data?: Buffer;
}

/** Whatever takes longer was made to. */
const TIMEOUT_MS = 20_000;

/** What the thread answers. */
type Message = { width: number; height: number; data?: Uint8ClampedArray } | null;

/** Decodes what telephones of Apple and others save, upright. Null for what cannot be decoded, or not in 20 seconds. */
export function decodeHeic(bytes: Buffer, maxPixels: number): Promise<DecodedHeic | null> {
  return new Promise((resolve) => {
    // What the decoder says of damaged files goes nowhere.
    const worker = new Worker(join(__dirname, 'heic-worker.js'), {
      workerData: { bytes, maxPixels },
      stdout: true,
      stderr: true,
    });
    const end = (result: DecodedHeic | null) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(end, TIMEOUT_MS, null);
    worker.once('message', (decoded: Message) => {
      end(decoded === null ? null : withBuffer(decoded));
    });
    worker.once('error', () => {
      end(null);
    });
    worker.once('exit', () => {
      end(null);
    });
  });
}

function withBuffer({ width, height, data }: NonNullable<Message>): DecodedHeic {
  return { width, height, ...(data && { data: Buffer.from(data.buffer) }) };
}
