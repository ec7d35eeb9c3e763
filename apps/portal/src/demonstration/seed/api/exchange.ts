// One HTTP exchange over kept connections: leaner than fetch, since the seed shares its process with the server.
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { Received, Sent } from '@buono/client';

/** The connections were closed while somebody still wanted to send. */
export class ConnectionsClosed extends Error {
  override readonly name = 'ConnectionsClosed';
}

/** Connections that are used again and again; closed at the end. */
export class Connections {
  private readonly agent: Agent;
  private closed = false;

  constructor(atOnce: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  }

  /** Sends and waits for the whole answer; rejects when the connection breaks. */
  exchange({ method, url, headers, body }: Sent): Promise<Received> {
    if (this.closed) return Promise.reject(new ConnectionsClosed('closed'));
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sending = request(url, { method, agent: this.agent, headers: { ...headers, ...length } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: { get: (name) => headerIn(response.headers, name) },
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sending.on('error', reject);
      sending.end(body);
    });
  }

  /** What is under way is broken off. */
  close(): void {
    this.closed = true;
    this.agent.destroy();
  }
}

const headerIn = (headers: IncomingHttpHeaders, name: string): string | null => {
  const value = headers[name.toLowerCase()];
  return value === undefined ? null : String(value);
};
