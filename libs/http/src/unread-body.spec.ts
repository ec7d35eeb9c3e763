// The specification of patience with bodies that nobody wants: all of a usual one, and not for ever.
import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { readAway } from './unread-body.js';

const incoming = (headers: IncomingMessage['headers'] = { 'content-length': '10' }) =>
  Object.assign(new PassThrough(), { headers, complete: false }) as unknown as IncomingMessage & PassThrough;

describe('what is left of a body', () => {
  it('is read to its end', async () => {
    const request = incoming();
    const read = readAway(request, { bytes: 100, millis: 60_000 });
    request.end('0123456789');
    await read;
    expect(request.readableEnded).toBe(true);
  });

  it('is read no further than patience goes, in bytes and in time', async () => {
    const endless = incoming({ 'transfer-encoding': 'chunked' });
    endless.write('x'.repeat(101));
    await readAway(endless, { bytes: 100, millis: 60_000 });
    const silent = incoming();
    await readAway(silent, { bytes: 100, millis: 1 });
    expect([endless.readableEnded, silent.readableEnded]).toEqual([false, false]);
  });

  it('is not waited for where there is none, or nobody is left to send it', async () => {
    await readAway(incoming({}), { bytes: 0, millis: 60_000 });
    const gone = incoming();
    const read = readAway(gone, { bytes: 100, millis: 60_000 });
    gone.destroy();
    await read;
    await readAway(gone, { bytes: 100, millis: 60_000 });
    expect(gone.destroyed).toBe(true);
  });
});
