import util from 'node:util';

// graphql-shield asks for util.isUndefined when it loads; Node 24 no longer has it. Must be imported before graphql-shield.
const legacy = util as { isUndefined?: (value: unknown) => boolean };
legacy.isUndefined ??= (value) => value === undefined;
