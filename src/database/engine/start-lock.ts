import { statSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_MS = 20;

/**
 * Does `work` while no other process does the same under this path. The lock is a socket that is listened on: a process that dies, even
 * by kill -9 or in another container, has let go of it, whatever became of its process id. Should two processes
 * remove a dead one's socket in the same microsecond, both go on: the engine's own lock on its files is the last word.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(path);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(path: string): Promise<() => Promise<void>> {
  for (;;) {
    const waiting = new Set<Socket>();
    const server = await listen(path, waiting);
    if (server !== null) {
      return () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          for (const socket of waiting) socket.destroy();
        });
    }
    await holderGone(path);
    await pause(AGAIN_MS);
  }
}

/** Null: somebody else listens there, or died doing so. */
function listen(path: string, waiting: Set<Socket>): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => waiting.delete(socket));
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}

/** Waits until the holder lets go or dies; removes what a dead one left. */
function holderGone(path: string): Promise<void> {
  const before = identityOf(path);
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.resume();
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && before !== undefined && identityOf(path) === before) unlinkSync(path);
    });
    socket.once('close', () => resolve());
  });
}

/** Tells a socket from its successor of the same name; inode numbers alone are used again. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.ctimeNs}`;
}
