// A broker that goes away in mid-stream and comes back: nothing that was decided is lost or told twice, nobody restarts.
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accept, instant, type Clock } from '@buono/kernel';
import {
  Executor,
  InMemoryCheckpoints,
  InMemoryEventStore,
  codecFor,
  type Aggregate,
  type Follower,
} from '@buono/event-store';
import { consumed } from '../bus.js';
import { processesOn, temporaryKafka, type Processes } from '../kafka-testing/index.js';
import { publishFrom } from '../publisher.js';
import { ISSUED } from '../testing/bus-under-test.js';

const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };
// Kafka starts in seconds, on a machine that does much else in half a minute.
const PATIENT = 240_000;
const BACK_SOON = 90_000;

interface Noted {
  readonly type: 'Noted';
  readonly number: number;
}
const notes: Aggregate<number, number, Noted, never> = {
  category: 'note',
  decider: { initial: 0, evolve: (count) => count + 1, decide: (number) => accept({ type: 'Noted', number }) },
  codec: codecFor<Noted>({ Noted: [{ name: 'noted.v1' }] }),
};

// A broker of its own: other specifications go on with theirs.
const PORT = 21_000 + randomInt(2_000) * 3;
const SCRIPTS = fileURLToPath(new URL('../../../../deploy/local/', import.meta.url));

describe('a Kafka that goes away', () => {
  let folder: string;
  let processes: Processes;
  let publisher: Follower | undefined;
  const local = (script: string, ...args: readonly string[]) =>
    promisify(execFile)(join(SCRIPTS, script), [...args], {
      env: { ...process.env, BUONO_LOCAL: folder, BUONO_KAFKA_PORT: String(PORT) },
    });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'buono-kafka-'));
    await local('up', 'kafka');
  }, PATIENT);
  afterAll(async () => {
    await local('down', '--wipe');
    await rm(folder, { recursive: true, force: true });
  }, PATIENT);

  beforeEach(() => {
    processes = processesOn(temporaryKafka('partitions=3', `127.0.0.1:${PORT}`));
  });
  afterEach(async () => {
    await publisher?.stop();
    await processes.end();
  });

  it.each([
    ['is stopped', []],
    ['is killed', ['--kill']],
  ])(
    'and %s in mid-stream keeps all, and all go on when it is back',
    async (_, how) => {
      const [publishing, consuming] = [processes.start().bus, processes.start().bus];
      const store = new InMemoryEventStore();
      const executor = new Executor(store, clock);
      const faults: unknown[] = [];
      publisher = publishFrom({
        store,
        checkpoints: new InMemoryCheckpoints(),
        bus: publishing,
        source: 'issuance',
        batch: 50,
        translate: ({ stream, data }) => ({ type: ISSUED, subject: stream, data: JSON.parse(data) as never }),
        onError: (error) => faults.push(error),
      });
      let decided = 0;
      const decide = async (count: number) => {
        for (const end = decided + count; decided < end; decided += 1) {
          const meta = { commandId: `command-${decided}`, actor: 'someone', correlationId: 'correlation' };
          await executor.execute(notes, String(decided % 40), decided, meta);
        }
      };
      const seen = new Map<number, number>();
      const subscription = consuming.subscribe('g', [ISSUED], async ({ data }) => {
        const { number } = data as { number: number };
        await new Promise(setImmediate);
        seen.set(number, (seen.get(number) ?? 0) + 1);
        return consumed;
      });

      await decide(1_000);
      while (seen.size < 100) await new Promise(setImmediate);
      const stopped = local('stop', ...how, 'kafka');
      await decide(500);
      await stopped;
      await decide(500);
      while (faults.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      await local('start', 'kafka');
      await decide(200);

      expect(await publisher.caughtUp(await store.head(), BACK_SOON)).toBe(true);
      expect(await subscription.caughtUp(BACK_SOON)).toBe(true);
      expect([...seen.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 2_200 }, (__, number) => number));
      expect(await publishing.head()).toBe(2_200);
      expect(await publishing.deadLetters()).toEqual([]);
    },
    PATIENT,
  );
});
