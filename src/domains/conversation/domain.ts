import { defineDomain } from '../../runtime/domain';
import { Conversation } from './entity';

export const conversation = defineDomain({
  name: 'conversation',
  entities: [Conversation],
  ids: { Conversation: { prefix: 'cnv' } },
});
