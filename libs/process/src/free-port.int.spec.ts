// What a server that is about to start may rely on: a port of its own.
import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from './free-port.js';

describe('a free port', () => {
  it('is never handed out twice, even when nobody has taken it yet', async () => {
    const ports = [];
    for (let asked = 0; asked < 50; asked += 1) ports.push(await freePort());
    expect(new Set(ports).size).toBe(50);
  });

  it('is not one that somebody listens on', async () => {
    const following = (await freePort()) + 1;
    const taken = createServer().listen(following, '127.0.0.1');
    await once(taken, 'listening');
    try {
      expect(await freePort()).toBeGreaterThan(following);
    } finally {
      taken.close();
    }
  });

  it('lies below the ports that are lent to outgoing connections', async () => {
    const port = await freePort();
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
  });
});
