import type { ObjectStorage } from '../../core/object-storage';
import type { FilesPlace } from '../../core/files-place';
import { diskStorage } from './disk';
import { s3Storage } from './s3';

/** The storage that the settings name. */
export function createStorage(place: FilesPlace): ObjectStorage {
  return 'folder' in place ? diskStorage(place.folder) : s3Storage(place);
}
