import type { Ctx } from '../core/ctx';
import type { KeptDocuments } from '../core/kept-documents';
import { inEnglish } from '../core/errors';
import { newId } from '../core/ids';
import { answer, prepare, run, runOperation, type Pipeline } from './pipeline';

/** Of failures that another attempt may mend. */
const OURS: ReadonlySet<unknown> = new Set(['INTERNAL', 'UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED']);

/** Runs what integrators keep with us through the pipeline of all requests. */
export function keptDocuments(open: Pipeline): KeptDocuments<Ctx> {
  // Whoever keeps a query asks for data: the schema is no part of it.
  const pipeline = { ...open, introspection: false };
  const prepared = (document: string, id: string) =>
    prepare(pipeline, { document, operationName: null, variables: { id } }, ['query']);
  return {
    obstacleTo: (document) => {
      const outcome = prepared(document, newId('usr'));
      if ('operation' in outcome) return null;
      return outcome[0] === undefined ? '' : inEnglish(outcome[0]);
    },
    read: async (ctx, document, id) => {
      const outcome = prepared(document, id);
      if (!('operation' in outcome)) return null;
      const { data, errors = [] } = answer(pipeline, await run(outcome, ctx), ctx, outcome.document);
      const failure = errors.find(({ extensions }) => OURS.has(extensions?.['code']));
      if (failure !== undefined) throw new Error(`A kept query could not be run: ${failure.message}`);
      return data ?? null;
    },
    ask: async (ctx, document, variables) => {
      const { data, errors = [] } = await runOperation(open, { document, operationName: null, variables }, ctx);
      return {
        data: data ?? null,
        errors: errors.map(({ extensions, path = [] }) => ({ code: extensions?.['code'], path })),
      };
    },
  };
}

/** For what runs beside the server, where nobody keeps or reads any. */
export const NO_DOCUMENTS: KeptDocuments<Ctx> = {
  obstacleTo: () => null,
  read: () => Promise.resolve(null),
  ask: () => Promise.resolve({ data: null, errors: [] }),
};
