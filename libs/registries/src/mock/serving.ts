// What mock servers share: reading a body, answering in JSON with the mark of what is invented, counting a day's calls.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dateInRome, type Clock } from '@buono/kernel';
import type { OfficeBehaviour } from './behaviour.js';

/** A header that says, on every answer, that it is invented. */
const MARK = { 'X-Buono-Mock': 'dati inventati' };

/** A server on a free port of loopback, and its origin. It does not keep a process alive that has nothing else to do. */
export const listenOnLoopback = async (): Promise<{ readonly server: Server; readonly origin: string }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** Ends a server, cutting what is open. */
export const stopServer = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

export const send = (response: ServerResponse, status: number, body: object, headers: object = {}): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...MARK, ...headers }).end(JSON.stringify(body));
};

/** A page where JSON was expected. */
export const sendPage = (response: ServerResponse): void => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Manutenzione</h1>');
};

/** Counts calls by name and civil day. */
export class DayCount {
  readonly #calls = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** How many calls of today this one makes. */
  another(name: string): number {
    const key = `${name} ${dateInRome(this.clock.now())}`;
    const count = (this.#calls.get(key) ?? 0) + 1;
    this.#calls.set(key, count);
    return count;
  }
}

/** What a mock service is told of itself before it answers. */
export interface Manners {
  readonly name: string;
  readonly behaviour: OfficeBehaviour | undefined;
  readonly token: string;
  readonly today: DayCount;
}

/** Whether it behaved so badly, or was asked so badly, that there is nothing more to answer. */
export const misbehaved = async (
  request: IncomingMessage,
  response: ServerResponse,
  { name, behaviour: { delay = 0, down, wrong, perDay } = {}, token, today }: Manners,
): Promise<boolean> => {
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  if (down === 'no-connection') request.socket.destroy();
  else if (down === 'error') send(response, 503, { title: 'Down' });
  else if (request.headers.authorization !== `Bearer ${token}`) send(response, 401, { title: 'Unauthorized' });
  else if (perDay !== undefined && today.another(name) > perDay)
    send(response, 429, { title: 'Quota' }, { 'Retry-After': '3600' });
  else if (wrong === 'page') sendPage(response);
  else if (wrong === 'form') send(response, 200, { esito: 'ok' });
  else return false;
  return true;
};
