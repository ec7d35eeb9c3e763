// A stream folded up to a revision: the domain's state and, beside it, what the executor must remember.
import type { Aggregate } from './aggregate.js';
import { firstChain } from './chain.js';
import { metaOf } from './meta.js';
import type { ExpectedRevision, Position, StoredEvent } from './port.js';
import type { RememberedCommand } from './snapshots.js';

export interface Folded<S> {
  readonly state: S;
  readonly revision: ExpectedRevision;
  /** Of the last event; 0 before the first. */
  readonly position: Position;
  readonly chain: string;
  /** Commands of the events after the snapshot. Shared by the folds of one stream: it only grows, by durable facts. */
  readonly commands: Map<string, RememberedCommand>;
  /** The revision of the snapshot that remembers the earlier commands; no-stream when all are above. */
  readonly snapshotAt: ExpectedRevision;
}

/** A stream before its first event. */
export const unwritten = <S>(initial: S, stream: string): Folded<S> => ({
  state: initial,
  revision: 'no-stream',
  position: 0,
  chain: firstChain(stream),
  commands: new Map(),
  snapshotAt: 'no-stream',
});

/** Notes that an event belongs to a command. */
const remember = (commands: Map<string, RememberedCommand>, { revision, ...event }: StoredEvent): string => {
  const { commandId, bodyTag, chain } = metaOf(event);
  const from = commands.get(commandId)?.from ?? revision;
  commands.set(commandId, { from, to: revision, ...(bodyTag === undefined ? {} : { bodyTag }) });
  return chain;
};

/** Folds further events of the stream. */
export const foldOn = <S, C, E, R>(
  { decider, codec }: Aggregate<S, C, E, R>,
  before: Folded<S>,
  events: readonly StoredEvent[],
): Folded<S> => {
  let { state, revision, position, chain } = before;
  for (const event of events) {
    state = decider.evolve(state, codec.decode(event.type, event.data));
    chain = remember(before.commands, event);
    ({ revision, position } = event);
  }
  return { ...before, state, revision, position, chain };
};
