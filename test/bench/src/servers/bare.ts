// The bare server: what any server must spend that takes JSON, knows a key again, and appends durably to the same store.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { nextRevision, type ExpectedRevision } from '@buono/event-store';
import { SqliteEventStore } from '@buono/event-store/sqlite';
import { taskOf, tell } from '../measure/task.js';

export interface BareTask {
  readonly directory: string;
}

const store = await SqliteEventStore.open(join(taskOf<BareTask>().directory, 'bare.log.db'));
const revisions = new Map<string, ExpectedRevision>();
const answers = new Map<string, string>();

const read = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });

const append = async (voucherId: string, key: string, body: string): Promise<string> => {
  const stream = `wallet-${voucherId}`;
  const expected = revisions.get(stream) ?? 'no-stream';
  revisions.set(stream, nextRevision(expected));
  const meta = JSON.stringify({ recordedAt: new Date().toISOString(), key });
  const event = { id: key, type: 'service-redeemed.v1', data: body, meta };
  const { revision, position } = await store.append(stream, [event], expected);
  return JSON.stringify({ redemptionId: key, revision, position });
};

const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const text = await read(request);
  const { voucherId } = JSON.parse(text) as { voucherId: string };
  const key = String(request.headers['idempotency-key']);
  const answer = answers.get(key) ?? (await append(voucherId, key, text));
  answers.set(key, answer);
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
  response.end(answer);
};

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500, { 'content-length': 0 }).end();
  });
});
process.once('SIGTERM', () => {
  server.close(() => void store.close());
  server.closeAllConnections();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  void tell({ port: typeof address === 'object' ? address?.port : undefined });
});
