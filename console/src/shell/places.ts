import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Module } from '../../../src/generated/schema-types';
import type { Message } from '../text';
import { shellMessages as messages } from './messages';

/** A part of the console: where it is, what it is called, and what is loaded when somebody goes there. */
export interface Place {
  /** The first part of its address; what is within it, the section says. */
  readonly path: string;
  readonly name: Message;
  /** Any of these modules shows it in the menu. Null: it is everybody's. */
  readonly uses: readonly Module[] | null;
  readonly Section: LazyExoticComponent<ComponentType>;
}

export const PLACES: readonly Place[] = [
  {
    path: '/conversations',
    name: messages.conversations,
    uses: ['CONVERSATIONS'],
    Section: lazy(() => import('../sections/conversations/section')),
  },
  {
    path: '/people',
    name: messages.people,
    uses: ['USERS'],
    Section: lazy(() => import('../sections/people/section')),
  },
  { path: '/roles', name: messages.roles, uses: ['USERS'], Section: lazy(() => import('../sections/roles/section')) },
  { path: '/company', name: messages.company, uses: null, Section: lazy(() => import('../sections/company/section')) },
  {
    path: '/integrations',
    name: messages.integrations,
    uses: ['API', 'ERP', 'TELEPHONY'],
    Section: lazy(() => import('../sections/integrations/section')),
  },
  { path: '/audit', name: messages.audit, uses: ['AUDIT'], Section: lazy(() => import('../sections/audit/section')) },
  { path: '/me', name: messages.me, uses: null, Section: lazy(() => import('../sections/me/section')) },
];
