// The embedded bus keeps the promises of every bus, on a real file; and its own: durability, retention, speed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, type Clock, type Instant } from '@buono/kernel';
import { consumed, refusedWith } from '../bus.js';
import { messagingContract } from '../testing/messaging-contract.js';
import { aMessage } from '../testing/messages.js';
import { EmbeddedBus, type EmbeddedBusOptions } from './embedded-bus.js';

class SetClock implements Clock {
  at: Instant = instant('2026-03-02T10:00:00.000Z');
  now(): Instant {
    return this.at;
  }
}

const ISSUED = 'it.buono.issuance.voucher-issued.v1';
const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'buono-messages-'));

messagingContract('embedded', async () => {
  const folder = await aFolder();
  const open = () => EmbeddedBus.open(join(folder, 'messages.db'), { clock: new SetClock(), retryDelays: [0, 0, 0] });
  const buses = [await open()];
  return {
    bus: buses[0] as EmbeddedBus,
    restarted: async () => {
      const next = await open();
      buses.push(next);
      return next;
    },
    cleanUp: async () => {
      await buses.at(-1)?.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('the embedded bus', () => {
  const clock = new SetClock();
  let folder: string;
  let bus: EmbeddedBus;
  const open = (options: Partial<EmbeddedBusOptions> = {}) =>
    EmbeddedBus.open(join(folder, 'messages.db'), { clock, retryDelays: [0], retentionMs: 86_400_000, ...options });
  beforeEach(async () => {
    clock.at = instant('2026-03-02T10:00:00.000Z');
    folder = await aFolder();
    bus = await open();
  });
  afterEach(async () => {
    await bus.close();
    await rm(folder, { recursive: true });
  });

  it('forgets what is old and consumed, and keeps what a living group waits for', async () => {
    const quick = bus.subscribe('quick', [ISSUED], async () => consumed);
    const slow = bus.subscribe('slow', [ISSUED], async () => consumed);
    await bus.publish([aMessage({ id: 'm-1' }), aMessage({ id: 'm-2' })]);
    await Promise.all([quick.caughtUp(5_000), slow.caughtUp(5_000)]);
    await slow.stop();
    clock.at = instant('2026-03-03T09:00:00.000Z');
    await bus.publish([aMessage({ id: 'm-3' })]);
    await quick.caughtUp(5_000);
    await quick.stop();
    clock.at = instant('2026-03-03T11:00:00.000Z');
    const waiting = bus.subscribe('slow', ['it.buono.issuance.voucher-closed.v1'], async () => consumed);
    expect(await bus.sweep()).toBe(2);
    await waiting.stop();
    const seen: string[] = [];
    const anew = bus.subscribe('new', [ISSUED], async (message) => {
      seen.push(message.id);
      return consumed;
    });
    await anew.caughtUp(5_000);
    expect(seen).toEqual(['m-3']);
  });

  it('counts on from its last position after everything was forgotten', async () => {
    const group = bus.subscribe('g', [ISSUED], async () => consumed);
    await bus.publish([aMessage({ id: 'm-1' })]);
    await group.caughtUp(5_000);
    await group.stop();
    const head = await bus.head();
    clock.at = instant('2026-04-02T10:00:00.000Z');
    await bus.close();
    bus = await open();
    expect(await bus.sweep()).toBe(1);
    await bus.close();
    bus = await open();
    expect(await bus.head()).toBe(head);
    const seen: string[] = [];
    const again = bus.subscribe('g', [ISSUED], async (message) => {
      seen.push(message.id);
      return consumed;
    });
    await bus.publish([aMessage({ id: 'm-2' })]);
    await again.caughtUp(5_000);
    expect(seen).toEqual(['m-2']);
  });

  it('replays a dead letter whose message retention has taken', async () => {
    let open = false;
    const group = bus.subscribe('g', [ISSUED], async () => (open ? consumed : refusedWith('not yet')));
    await bus.publish([aMessage({ id: 'm-1' })]);
    await group.caughtUp(5_000);
    clock.at = instant('2026-04-02T10:00:00.000Z');
    await bus.sweep();
    open = true;
    const [letter] = await bus.deadLetters();
    expect(await bus.replay(letter?.id ?? '')).toEqual(consumed);
  });

  it('finds the few messages of its types among very many others', async () => {
    const others = Array.from({ length: 30_000 }, (_, index) =>
      aMessage({ id: `other-${index}`, type: 'other', data: {} }),
    );
    await bus.publish(others);
    await bus.publish([aMessage({ id: 'mine' })]);
    const seen: string[] = [];
    const group = bus.subscribe('g', [ISSUED], async (message) => {
      seen.push(message.id);
      return consumed;
    });
    expect(await group.caughtUp(10_000)).toBe(true);
    expect(seen).toEqual(['mine']);
  });
});
