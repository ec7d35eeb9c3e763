// Reads away what a caller is still sending when its answer is ready: closing over unread bytes resets the connection, and
// the reset can overtake the answer (RFC 9112 §9.6).
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** How much of a body that nobody wants is still read, in bytes, and for how long, in milliseconds. */
export interface Patience {
  readonly bytes: number;
  readonly millis: number;
}

/** Enough for any body that somebody sends by mistake; whoever sends more finds the connection closed. */
export const PATIENCE: Patience = { bytes: 67_108_864, millis: 5_000 };

/** Holds back the answers of the routes that are added from here on, until their request was read or patience ends. */
export const answerWhenAllIsSent = (server: FastifyInstance): void => {
  server.addHook('onSend', ({ raw }, _reply, payload, done) => {
    if (isRead(raw)) return done(null, payload);
    void readAway(raw).then(() => done(null, payload));
  });
};

/** Resolves when nothing of the body is left to read, or patience ends. */
export const readAway = (request: IncomingMessage, patience: Patience = PATIENCE): Promise<void> => {
  if (isRead(request)) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(() => done(), patience.millis);
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > patience.bytes) done();
    };
    const done = (): void => {
      clearTimeout(timer);
      request.off('data', count).off('end', done).off('close', done).off('error', done);
      resolve();
    };
    request.on('data', count).once('end', done).once('close', done).once('error', done).resume();
  });
};

const isRead = ({ complete, destroyed, headers }: IncomingMessage): boolean =>
  complete || destroyed || !(headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
