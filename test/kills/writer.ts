// The victim: writes commands without end, many at a time, and says each one asked and each one acknowledged.
import { writeSync } from 'node:fs';
import { Executor } from '@buono/event-store';
import { SqliteEventStore } from '@buono/event-store/sqlite';
import { MachineClock } from '../processes/machine-clock.js';
import { ledger, ledgerOf, metaOfCommand } from './ledger.js';

const CLIENTS = 48;

const full = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'EAGAIN';
const pause = new Int32Array(new SharedArrayBuffer(4));

// Written at once, past every buffer of this process: what was said before the kill was said. A full pipe is waited for.
const say = (line: string): void => {
  for (let rest = Buffer.from(`${line}\n`); rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!full(error)) throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
};

const [path, unanswered, first] = process.argv.slice(2) as [string, string, string];
const again = JSON.parse(unanswered) as number[];
let fresh = Number(first);

const store = await SqliteEventStore.open(path);
const executor = new Executor(store, new MachineClock());
say('open');

const client = async (): Promise<never> => {
  for (;;) {
    const command = again.shift() ?? fresh++;
    say(`asked ${command}`);
    const outcome = await executor.execute(ledger, ledgerOf(command), command, metaOfCommand(command));
    if (!outcome.accepted) throw new Error(`refused: ${command}`);
    say(`done ${command} ${outcome.revision}`);
  }
};
await Promise.all(Array.from({ length: CLIENTS }, client));
