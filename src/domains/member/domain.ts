import { defineDomain } from '../../runtime/domain';

export const member = defineDomain({
  name: 'member',
});
