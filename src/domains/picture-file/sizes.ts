import type { PictureSize } from '../../generated/schema-types';

/** Width and height of each size, in pixels: every picture is kept in all of them. */
export const PICTURE_SIDES: Record<PictureSize, number> = { SMALL: 64, MEDIUM: 256, LARGE: 512 };

/** One of the files of a picture, as it stands in the storage. */
export function objectNameOf(id: string, side: number): string {
  return `pictures/${id}-${side}.webp`;
}

export function objectNamesOf(id: string): string[] {
  return Object.values(PICTURE_SIDES).map((side) => objectNameOf(id, side));
}
