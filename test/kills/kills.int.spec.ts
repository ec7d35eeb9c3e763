// Twenty kills (or BUONO_KILLS of them) on the bare store: what was acknowledged is there, once, whole; what was not is there whole or not at all.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { metaOf, type StoredEvent } from '@buono/event-store';
import { SqliteEventStore, verifyLog } from '@buono/event-store/sqlite';
import { builtFile } from '../processes/built-file.js';
import { EVENTS_PER_COMMAND, ledgerOf } from './ledger.js';

const KILLS = Number(process.env['BUONO_KILLS'] ?? 20);

/** What the client saw. */
interface Witness {
  readonly asked: Set<number>;
  /** Command → the revision of its last event, as acknowledged. */
  readonly done: Map<number, number>;
  /** Commands acknowledged twice with different places. */
  readonly contradictions: number[];
}

const note = ({ asked, done, contradictions }: Witness, line: string): void => {
  const [what, command, revision] = line.split(' ');
  if (what === 'asked') asked.add(Number(command));
  if (what !== 'done') return;
  const before = done.get(Number(command));
  if (before !== undefined && before !== Number(revision)) contradictions.push(Number(command));
  done.set(Number(command), Number(revision));
};

/** Starts a writer, which first asks again what got no answer, and kills it after so many acknowledgements. */
const killAfter = async (writer: string, path: string, witness: Witness, acknowledgements: number): Promise<void> => {
  const unanswered = [...witness.asked].filter((command) => !witness.done.has(command));
  const args = [writer, path, JSON.stringify(unanswered), String(witness.asked.size)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    note(witness, line);
    if (line === 'open' || line.startsWith('done')) seen += 1;
    if (seen > acknowledgements) child.kill('SIGKILL');
  }
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
};

const allEvents = async (path: string): Promise<StoredEvent[]> => {
  const store = await SqliteEventStore.open(path);
  const events: StoredEvent[] = [];
  for (
    let page = await store.readAll(0, 5_000);
    page.length > 0;
    page = await store.readAll(events.at(-1)?.position ?? 0, 5_000)
  )
    events.push(...page);
  await store.close();
  return events;
};

describe('a writer killed again and again while it writes', () => {
  const witness: Witness = { asked: new Set(), done: new Map(), contradictions: [] };
  const written = new Map<number, StoredEvent[]>();
  let directory: string;
  let path: string;

  beforeAll(
    async () => {
      directory = mkdtempSync(join(tmpdir(), 'buono-kills-'));
      path = join(directory, 'killed.log.db');
      const writer = builtFile('test/kills/writer.js', ['libs/kernel', 'libs/sql', 'libs/event-store']);
      // Right after opening, in the first batches, and deep in the work.
      for (let kill = 0; kill < KILLS; kill += 1)
        await killAfter(writer, path, witness, kill % 4 === 0 ? kill : (kill % 20) * 37);
      for (const event of await allEvents(path)) {
        const command = Number(metaOf(event).commandId.replace('command-', ''));
        written.set(command, [...(written.get(command) ?? []), event]);
      }
    },
    30_000 + KILLS * 5_000,
  );
  afterAll(() => rmSync(directory, { recursive: true }));

  it('lost nothing that it acknowledged, and put it where it said', () => {
    const places = [...witness.done.keys()].map((command) => [command, written.get(command)?.at(-1)?.revision]);
    expect(places).toEqual([...witness.done]);
    expect(witness.done.size).toBeGreaterThan(KILLS);
  });

  it('wrote each command whole, in one place, once', () => {
    for (const [command, events] of written) {
      const [first] = events;
      const expected = Array.from({ length: EVENTS_PER_COMMAND }, (_, line) => ({
        stream: `ledger-${ledgerOf(command)}`,
        revision: (first?.revision ?? 0) + line,
        position: (first?.position ?? 0) + line,
        data: JSON.stringify({ command, line }),
      }));
      expect(events).toMatchObject(expected);
      expect(events).toHaveLength(EVENTS_PER_COMMAND);
    }
  });

  it('wrote nothing that was not asked, and never contradicted itself', () => {
    expect([...written.keys()].filter((command) => !witness.asked.has(command))).toEqual([]);
    expect(witness.contradictions).toEqual([]);
  });

  it('left a chain that holds', async () => {
    const events = [...written.values()].flat().length;
    expect(await verifyLog(path)).toEqual({ events });
  });
});
