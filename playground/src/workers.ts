/** The editors' helpers, each a file of our own beside this one. */
const WORKERS: Readonly<Record<string, string>> = { graphql: 'graphql.worker.js', json: 'json.worker.js' };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      new Worker(new URL(WORKERS[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' }),
  },
});
