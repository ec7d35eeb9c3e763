// The victim: writes commands without end, many at a time, and says each one asked and each one acknowledged.
import { writeSync } from 'node:fs';
import { Clock, instantFromMillis } from '@buono/kernel';
import { Executor } from '@buono/event-store';
import { SqliteEventStore } from '@buono/event-store/sqlite';
import { ledger, ledgerOf, metaOfCommand } from './ledger.js';

const CLIENTS = 48;

class MachineClock extends Clock {
  override now() {
    return instantFromMillis(Date.now());
  }
}

// Written at once, past every buffer of this process: what was said before the kill was said.
const say = (line: string): void => void writeSync(1, `${line}\n`);

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
