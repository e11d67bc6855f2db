import { createContext, use } from 'react';
import type { Module, AccessLevel } from '../../../src/generated/schema-types';
import type { HereFragment } from '../generated/documents';

export type Viewer = HereFragment;

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is here, as of now. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('Nobody is here yet.');
  return viewer;
}

/** Whether the viewer has a module, as the server says in `viewer.permissions`. */
export function has(viewer: Viewer, module: Module, level: AccessLevel = 'USE'): boolean {
  return viewer.permissions.some((grant) => grant.module === module && (level === 'USE' || grant.level === level));
}
