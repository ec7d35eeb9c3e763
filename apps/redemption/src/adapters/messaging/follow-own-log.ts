// The followers of redemption's own log that carry a fact from one aggregate to another.
import {
  follow,
  metaOf,
  type CheckpointStore,
  type EventStore,
  type Follower,
  type OnEvents,
  type StoredEvent,
} from '@buono/event-store';
import type { KeepClaims, Step } from '../../application/keep-claims.js';
import type { SettleByBankEntry } from '../../application/settle-by-bank-entry.js';
import { factOf } from '../persistence/aggregates.js';

interface Log {
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore;
  /** Told of faults; the same events come again. */
  readonly onFault: (error: unknown, where: string) => void;
}

/** Keeps the claims in step with wallets and payment orders. */
export const keepClaims = (log: Log, claims: KeepClaims): Follower =>
  following(log, 'keep-claims', (events) => claims.follow(events.flatMap(stepsOf)));

const stepsOf = (stored: StoredEvent): Step[] => {
  const fact = factOf(stored);
  if (fact?.of !== 'wallet' && fact?.of !== 'payment-order') return [];
  const cause = { eventId: stored.id, actor: 'process:keep-claims', correlationId: metaOf(stored).correlationId };
  return [{ event: fact.event, cause }];
};

/** Finishes what a crash left between a bank entry and its payment order. */
export const settleByBankEntry = (log: Log, settling: SettleByBankEntry): Follower =>
  following(log, 'settle-by-bank-entry', async (events) => {
    for (const stored of events) await settleBy(stored, log, settling);
  });

const settleBy = async (stored: StoredEvent, log: Log, settling: SettleByBankEntry): Promise<void> => {
  const fact = factOf(stored);
  if (fact?.of !== 'bank-entry') return;
  const outcome = await settling.settle(fact.event, metaOf(stored));
  // Its order changed between the question and the entry: the money moved all the same, and a person must look at it.
  if (!outcome.accepted)
    log.onFault(new Error(`bank entry ${fact.id} is refused by its order: ${outcome.refusal}`), 'settle-by-bank-entry');
};

const following = ({ store, checkpoints, onFault }: Log, name: string, handle: OnEvents): Follower =>
  follow({ store, name, checkpoints, handle, onError: (error) => onFault(error, name) });
