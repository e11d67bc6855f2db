import type { ObjectStorage } from '../../core/object-storage';
import type { FileStorageUrl } from '../../core/files-url';
import { diskStorage } from './disk';
import { s3Storage } from './s3';

/** The storage that the settings name. */
export function createStorage(place: FileStorageUrl): ObjectStorage {
  return 'folder' in place ? diskStorage(place.folder) : s3Storage(place);
}
