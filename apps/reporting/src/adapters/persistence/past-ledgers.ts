// As-of answers: the received log folded again, by the same functions, up to a day and an instant.
import { setImmediate } from 'node:timers/promises';
import type { EventStore, StoredEvent } from '@buono/event-store';
import { PastLedgers, type AsOf, type Ledger } from '../../application/ports.js';
import type { Fact } from '../../domain/ledger/facts.js';
import { Standing } from '../../domain/ledger/standing.js';
import { factIn } from '../projections/ledger-projection.js';
import { StandingLedger } from './standing-ledger.js';

const BATCH = 2_000;
/** Answers kept, so that the pages of one report are not folded one by one. */
const KEPT = 4;

/** Whether a fact was true on the day and recorded by the instant. */
export const heldAsOf = ({ validAt, knownAt }: AsOf, { on, recordedAt }: Fact): boolean =>
  (validAt === undefined || on <= validAt) && (knownAt === undefined || recordedAt <= knownAt);

/** PastLedgers over reporting's own log. */
export class FoldedPastLedgers extends PastLedgers {
  private readonly kept = new Map<string, Promise<Ledger>>();

  constructor(private readonly store: EventStore) {
    super();
  }

  override async at(asOf: AsOf, callId?: string): Promise<Ledger> {
    const key = JSON.stringify([await this.store.head(), asOf.validAt, asOf.knownAt, callId]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const folding = this.fold(asOf, callId);
    this.kept.set(key, folding);
    folding.catch(() => this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return folding;
  }

  private async fold(asOf: AsOf, callId: string | undefined): Promise<Ledger> {
    const standing = new Standing();
    for (let after = 0; ;) {
      const events = await this.store.readAll(after, BATCH);
      const last = events.at(-1);
      if (last === undefined) return new StandingLedger(standing);
      standing.post(factsIn(events, callId).filter((fact) => heldAsOf(asOf, fact)));
      after = last.position;
      // Requests that came meanwhile are served between the batches.
      await setImmediate();
    }
  }
}

/** Looking for the id in the text first spares parsing what is of another call. */
const factsIn = (events: readonly StoredEvent[], callId: string | undefined): readonly Fact[] =>
  events
    .filter((event) => callId === undefined || event.data.includes(callId))
    .flatMap((event) => factIn(event) ?? [])
    .filter((fact) => callId === undefined || fact.callId === callId);
