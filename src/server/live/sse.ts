import { Readable } from 'node:stream';
import type { FormattedExecutionResult } from 'graphql';
import { HEARTBEAT_MS } from './limits';
import { Stream } from './stream';

/** The media type of server-sent events. */
export const EVENT_STREAM = 'text/event-stream';

/** Source: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, the mode of distinct connections. */
const next = (result: FormattedExecutionResult) => `event: next\ndata: ${JSON.stringify(result)}\n\n`;
const COMPLETE = 'event: complete\ndata:\n\n';
/** A comment, which clients pass over. */
const HEARTBEAT = ':\n\n';

/** The answers as they are sent. The next one is asked for when the one before has gone out; in between a sign of life. */
export function eventsOf(opened: Stream | FormattedExecutionResult): Readable {
  if (!(opened instanceof Stream)) return Readable.from([next(opened) + COMPLETE]);
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    const { done, value } = await opened.next();
    isAsking = false;
    if (done === true) {
      events.push(COMPLETE);
      events.push(null);
    } else events.push(next(value));
  };
  const events = new Readable({
    read: () => {
      if (!isAsking) void ask();
    },
    destroy: (error, done) => {
      clearInterval(beats);
      opened.end();
      done(error);
    },
  });
  const beats = setInterval(() => {
    if (events.readableLength === 0 && !events.readableEnded) events.push(HEARTBEAT);
  }, HEARTBEAT_MS);
  // Some browsers tell of a stream only when something has come.
  events.push(HEARTBEAT);
  return events;
}
