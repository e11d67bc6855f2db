import { createStore } from '../../../web/store';

/** Goes up whenever the viewer is told that they may do other things than before: what was refused may be answered now. */
export const accessChanges = createStore(0);
