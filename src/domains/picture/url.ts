import type { Ctx } from '../../core/ctx';
import type { PictureSize } from '../../generated/schema-types';
import { PICTURE_SIDES } from '../picture-file/sizes';

/** Where a picture is loaded from; null where there is none. */
export function pictureUrl({ app }: Pick<Ctx, 'app'>, id: string, size: PictureSize): string;
export function pictureUrl({ app }: Pick<Ctx, 'app'>, id: string | null, size: PictureSize): string | null;
export function pictureUrl({ app }: Pick<Ctx, 'app'>, id: string | null, size: PictureSize): string | null {
  return id === null ? null : `${app.apiUrl}/pictures/${id}/${PICTURE_SIDES[size]}.webp`;
}

/** The same in every size. */
export function pictureUrls(ctx: Pick<Ctx, 'app'>, id: string): Record<PictureSize, string> {
  return {
    SMALL: pictureUrl(ctx, id, 'SMALL'),
    MEDIUM: pictureUrl(ctx, id, 'MEDIUM'),
    LARGE: pictureUrl(ctx, id, 'LARGE'),
  };
}
