import { defineDomain } from '../../runtime/domain';

/** What verbs on other people of the company have in common. */
export const colleague = defineDomain({ name: 'colleague' });
