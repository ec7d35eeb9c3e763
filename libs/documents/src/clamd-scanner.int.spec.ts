// The words that clamd speaks, over a real socket: a small clamd that keeps to its manual.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClamdScanner } from './clamd-scanner.js';
import { pdfOf } from './testing/invented-documents.js';
import { EICAR, MockScanner } from './virus-scanner.js';

const MOST = 1_000_000;
let behaviour: 'well' | 'silent' | 'hangs-up' = 'well';

const answerTo = (heard: Buffer): string | undefined => {
  const command = heard.toString('latin1', 0, heard.indexOf(0));
  if (command === 'zPING') return 'PONG\0';
  if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND\0';
  let document = Buffer.alloc(0);
  for (let at = 'zINSTREAM\0'.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return document.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
    document = Buffer.concat([document, heard.subarray(at + 4, at + 4 + length)]);
    if (document.length > MOST) return 'INSTREAM size limit exceeded. ERROR\0';
    at += 4 + length;
  }
  return undefined;
};

const talk = (socket: Socket): void => {
  socket.on('error', () => undefined);
  if (behaviour === 'hangs-up') return void socket.destroy();
  let heard = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk]);
    const answer = behaviour === 'silent' ? undefined : answerTo(heard);
    if (answer !== undefined) socket.end(answer);
  });
};

async function* document(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield* pieces;
}

describe('clamd', () => {
  let server: Server;
  let scanner: ClamdScanner;
  /** Gives up soon what is silent; the other waits, on a busy machine too. */
  let hasty: ClamdScanner;
  beforeAll(async () => {
    server = createServer(talk);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const where = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
    scanner = new ClamdScanner(where);
    hasty = new ClamdScanner({ ...where, patienceMs: 200 });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is ready when it answers', async () => expect(await scanner.ready()).toBe(true));

  it('finds nothing in what is clean', async () =>
    expect(await scanner.scan(document(pdfOf('a page', 300_000), pdfOf('another', 300_000)))).toEqual({ clean: true }));

  it('names what it finds, also across two pieces', async () => {
    const whole = pdfOf(EICAR);
    const pieces = document(whole.subarray(0, 30), whole.subarray(30));
    expect(await scanner.scan(pieces)).toEqual({ clean: false, finding: 'Eicar-Test-Signature' });
  });

  it('gives no verdict on what is too long for it', async () =>
    expect(scanner.scan(document(pdfOf('a page', 2_000_000)))).rejects.toThrow('it answered an error'));

  it('is not ready, and gives no verdict, when it is silent, hangs up, or is not there', async () => {
    behaviour = 'silent';
    await expect(hasty.scan(document(pdfOf('a page')))).rejects.toThrow('it took too long');
    behaviour = 'hangs-up';
    await expect(scanner.scan(document(pdfOf('a page', 500_000)))).rejects.toThrow('gave no verdict');
    expect(await scanner.ready()).toBe(false);
    const nobody = new ClamdScanner({ host: '127.0.0.1', port: 1 });
    expect(await nobody.ready()).toBe(false);
    await expect(nobody.scan(document(pdfOf('a page')))).rejects.toThrow('it cannot be reached');
    behaviour = 'well';
  });
});

describe('the invented scanner', () => {
  it('knows the test file of EICAR, also across two pieces, and nothing else', async () => {
    const scanner = new MockScanner();
    const whole = pdfOf(EICAR);
    expect(await scanner.scan(document(whole.subarray(0, 40), whole.subarray(40)))).toMatchObject({ clean: false });
    expect(await scanner.scan(document(pdfOf('a page')))).toEqual({ clean: true });
  });
});
