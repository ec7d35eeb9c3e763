// Many connections at once: who knocks waits at the door, and everybody is in before anybody is answered.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { addressOf, tinyApp } from './testing/tiny-app.js';

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  app = await tinyApp();
  url = addressOf(app);
});
afterAll(() => app.close());

describe('a crowd of which everybody asks at once', () => {
  it('is let in before anybody is answered', async () => {
    const CALLERS = 200;
    let [taken, takenAtFirstAnswer] = [0, 0];
    const server = app.getHttpServer();
    const count = (): void => void (taken += 1);
    server.on('connection', count);
    const answered = Array.from(
      { length: CALLERS },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
            socket.write('GET /api/v1/status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
          );
          socket.once('data', () => {
            takenAtFirstAnswer ||= taken;
            resolve();
          });
          socket.on('error', reject);
        }),
    );
    await Promise.all(answered);
    server.off('connection', count);
    expect(takenAtFirstAnswer).toBe(CALLERS);
  });
});

describe('a crowd', () => {
  const CROWD = 1_500;
  // Knocks so many times at once, and tells how many were let in before the system would try again (after a second).
  const KNOCKING = `
    const { connect } = require('node:net');
    let taken = 0;
    for (let n = 0; n < ${CROWD}; n += 1)
      connect(Number(process.argv[1]), '127.0.0.1', () => (taken += 1)).on('error', () => undefined);
    setTimeout(() => { console.log(taken); process.exit(0); }, 900);
  `;

  it('waits at the door while the process is busy', () => {
    const most = Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));
    // Nothing else happens in this process meanwhile: nobody is taken.
    const waiting = execFileSync(process.execPath, ['-e', KNOCKING, new URL(url).port], { encoding: 'utf8' });
    expect(Number(waiting)).toBeGreaterThanOrEqual(Math.min(CROWD, most));
  });
});
