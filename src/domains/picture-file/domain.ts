import { defineDomain } from '../../runtime/domain';
import { cleaningJob } from './cleaning';
import { UnusedPicture } from './entity';

export const pictureFile = defineDomain({
  name: 'picture-file',
  entities: [UnusedPicture],
  jobs: [cleaningJob],
});
