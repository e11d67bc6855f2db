/** More segments, or scans, than any camera writes: each costs time, whatever its length. */
const MAX_SEGMENTS = 10_000;
const MAX_SCANS = 100;

const SOI = Buffer.from('ffd8', 'hex');
const EOI = Buffer.from('ffd9', 'hex');
const START_OF_SCAN = 0xda;
/** The first coefficient, the last, and no approximation: all that a sequential scan can be. */
const SEQUENTIAL = Buffer.from('003f00', 'hex');

/**
 * The JPEG as it should have been written. Telephones leave out its end, put bytes between its segments, name the wrong coefficients in the
 * header of a scan, and put other things behind it; decoders that forgive all of that forgive half a picture as well. Null where a segment is
 * cut off, where there is no scan, or where there is more of either than any camera writes.
 *
 * Source: ITU-T T.81 annex B: segments, each with its length, and behind a scan's header data in which FF is followed by 00 or RST.
 */
export function repairJpeg(bytes: Buffer): Buffer | null {
  const jpeg: Repaired = { pieces: [SOI], isSequential: false, scans: 0 };
  for (let at = nextSegment(bytes, 2); at !== null;) {
    const end = append(jpeg, bytes, at);
    if (end === null) return null;
    at = nextSegment(bytes, end);
  }
  return jpeg.scans === 0 ? null : Buffer.concat([...jpeg.pieces, EOI]);
}

interface Repaired {
  readonly pieces: Buffer[];
  isSequential: boolean;
  scans: number;
}

/** Adds the segment that begins there, a scan with its data. Answers where it ends; null where it cannot be kept. */
function append(jpeg: Repaired, bytes: Buffer, at: number): number | null {
  const marker = bytes[at + 1];
  const end = endOfSegment(bytes, at);
  if (end === null || jpeg.pieces.length > MAX_SEGMENTS) return null;
  if (marker !== START_OF_SCAN) {
    jpeg.isSequential ||= marker === 0xc0 || marker === 0xc1;
    jpeg.pieces.push(bytes.subarray(at, end));
    return end;
  }
  jpeg.scans += 1;
  const endOfData = endOfScan(bytes, end);
  if (jpeg.isSequential) jpeg.pieces.push(bytes.subarray(at, end - SEQUENTIAL.length), SEQUENTIAL);
  else jpeg.pieces.push(bytes.subarray(at, end));
  jpeg.pieces.push(bytes.subarray(end, endOfData));
  return jpeg.scans > MAX_SCANS ? null : endOfData;
}

/** Where the next segment begins, filling, stray bytes and what stands alone passed over; null at the end of the picture. */
function nextSegment(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0xd9) return null;
    if (!standsAlone(marker)) return at;
  }
  return null;
}

/** Filling, coded data, restarts, a second beginning, and TEM: nothing follows them. */
function standsAlone(marker: number): boolean {
  return marker === 0xff || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function endOfSegment(bytes: Buffer, at: number): number | null {
  if (at + 4 > bytes.length) return null;
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  return length < 2 || end > bytes.length ? null : end;
}

/** The next marker that is not part of the scan's data. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && isData(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function isData(afterFf: number | undefined): boolean {
  return afterFf === 0x00 || (afterFf !== undefined && afterFf >= 0xd0 && afterFf <= 0xd7);
}
