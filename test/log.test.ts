import { createLog, toRead } from '../src/log';

describe('lines of the log that people read', () => {
  const linesOf = (write: (log: ReturnType<typeof createLog>) => void) => {
    let text = '';
    write(createLog('info', toRead({ write: (more) => (text += more) })));
    return text;
  };

  it('hold the time, the level, the sentence and what belongs to it', () => {
    const text = linesOf((log) => {
      log.info({ migrations: ['A', 'B'], count: 2 }, 'The database is up to date.');
      log.debug('Nobody asked for this.');
    });
    expect(text).toMatch(/^\d\d:\d\d:\d\d INFO The database is up to date\. migrations=\["A","B"\] count=2\n$/);
  });

  it('show below them where a failure came from', () => {
    const text = linesOf((log) => {
      log.error({ err: new Error('broken'), requestId: 'r' }, 'A request failed.');
    });
    expect(text).toMatch(/^\S+ ERROR A request failed\. requestId="r"\nError: broken\n +at /);
  });
});
