// What the kill tests write: commands of three events each, so that half a command would show.
import { accept } from '@buono/kernel';
import { codecFor, type Aggregate, type CommandMeta } from '@buono/event-store';

export const EVENTS_PER_COMMAND = 3;
const STREAMS = 20;

interface Entered {
  readonly type: 'Entered';
  readonly command: number;
  readonly line: number;
}

export const ledger: Aggregate<number, number, Entered, never> = {
  category: 'ledger',
  decider: {
    initial: 0,
    evolve: (entries) => entries + 1,
    decide: (command) =>
      accept(...Array.from({ length: EVENTS_PER_COMMAND }, (_, line) => ({ type: 'Entered' as const, command, line }))),
  },
  codec: codecFor<Entered>({ Entered: [{ name: 'ledger-entered.v1' }] }),
};

/** The ledger that a command goes to. */
export const ledgerOf = (command: number): string => String(command % STREAMS);

export const metaOfCommand = (command: number): CommandMeta => ({
  commandId: `command-${command}`,
  actor: 'kills',
  correlationId: 'kills',
});
