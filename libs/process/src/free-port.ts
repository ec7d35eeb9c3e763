// A port for a server of loopback that starts in another process: demonstrations over five processes, rehearsals, tests.
import { once } from 'node:events';
import { createServer } from 'node:net';

// Below the ports that systems lend to outgoing connections (from 32,768 on by Linux's default, from 49,152 by RFC 6335):
// a port up there may be lent to anybody between the moment it is found free and the moment a server listens on it.
const FIRST = 20_000;
const COUNT = 12_000;
const HOST = '127.0.0.1';

let next = Math.floor(Math.random() * COUNT);

/**
 * A port of loopback that nobody listens on, for a server that is about to start in another process.
 * No port is handed out twice by one process before all others were.
 * @throws Error when none is free
 */
export const freePort = async (): Promise<number> => {
  for (let tried = 0; tried < COUNT; tried += 1) {
    const port = FIRST + next;
    next = (next + 1) % COUNT;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${FIRST} to ${FIRST + COUNT - 1} of ${HOST} is free`);
};

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  try {
    await once(server.listen(port, HOST), 'listening');
  } catch {
    return false;
  }
  const closed = once(server, 'close');
  server.close();
  await closed;
  return true;
};
