// A receiver of webhooks on loopback, for specifications: it answers as it is told and keeps what came.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface Came {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export class Receiver {
  readonly came: Came[] = [];
  /** The statuses of the next answers; 204 afterwards. `'silence'` never answers. */
  readonly answers: (number | 'silence')[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.came.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const status = this.answers.shift() ?? 204;
      if (status !== 'silence') response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });

  async open(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  url(path = '/buoni'): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
