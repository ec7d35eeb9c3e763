// The smallest aggregate with a promise: a counter that never passes its limit. For specifications of the write path.
import { accept, refuse, type Decider } from '@buono/kernel';
import type { Aggregate, CommandMeta } from '../aggregate.js';
import { codecFor } from '../codec.js';

export const LIMIT = 10;

export interface Counter {
  readonly total: number;
  readonly steps: number;
}
export type CounterCommand =
  | { readonly type: 'Add'; readonly amount: number }
  /** Adds one as many times as told: as many events. */
  | { readonly type: 'AddOnes'; readonly times: number }
  | { readonly type: 'Note'; readonly text: string }
  | { readonly type: 'Reset' }
  | { readonly type: 'Break' };
export type CounterEvent =
  | { readonly type: 'Added'; readonly amount: number }
  | { readonly type: 'Noted'; readonly text: string }
  | { readonly type: 'WasReset' };
export type CounterRefusal = 'limit-exceeded';

const decider: Decider<Counter, CounterCommand, CounterEvent, CounterRefusal> = {
  initial: { total: 0, steps: 0 },
  evolve: ({ total, steps }, event) => {
    switch (event.type) {
      case 'Added':
        return { total: total + event.amount, steps: steps + 1 };
      case 'Noted':
        return { total, steps: steps + 1 };
      case 'WasReset':
        return { total: 0, steps: steps + 1 };
    }
  },
  decide: (command, { total }) => {
    switch (command.type) {
      case 'Add':
        return total + command.amount > LIMIT
          ? refuse('limit-exceeded')
          : accept({ type: 'Added', amount: command.amount });
      case 'AddOnes':
        if (total + command.times > LIMIT) return refuse('limit-exceeded');
        return accept(...Array.from({ length: command.times }, () => ({ type: 'Added' as const, amount: 1 })));
      case 'Note':
        return accept({ type: 'Noted', text: command.text });
      case 'Reset':
        return total === 0 ? accept() : accept({ type: 'WasReset' });
      case 'Break':
        throw new Error('broken decider');
    }
  },
};

export type CounterAggregate = Aggregate<Counter, CounterCommand, CounterEvent, CounterRefusal>;

/** A fresh aggregate object, so that nothing is cached between tests. */
export const counter = (more: Pick<CounterAggregate, 'snapshots'> = {}): CounterAggregate => ({
  category: 'counter',
  decider,
  codec: codecFor<CounterEvent>({
    Added: [{ name: 'counter-added.v1' }],
    Noted: [{ name: 'counter-noted.v1' }],
    WasReset: [{ name: 'counter-was-reset.v1' }],
  }),
  ...more,
});

export const add = (amount: number): CounterCommand => ({ type: 'Add', amount });

/** The meta of a command under this id. */
export const by = (commandId: string, more: Partial<CommandMeta> = {}): CommandMeta => ({
  commandId,
  actor: 'tester',
  correlationId: 'test',
  ...more,
});
