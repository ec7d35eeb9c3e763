// As-of answers: the received log folded again, by the same functions, up to a day and an instant.
import { setImmediate } from 'node:timers/promises';
import type { EventStore, StoredEvent } from '@buono/event-store';
import { PastLedgers, type AsOf, type Ledger } from '../../application/ports.js';
import type { Redemptions } from '../../domain/declared/declarable.js';
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
    const folding = this.fold(asOf, callId === undefined ? undefined : [callId]).then(
      (standing): Ledger => new StandingLedger(standing),
    );
    this.kept.set(key, folding);
    folding.catch(() => this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return folding;
  }

  override async redemptions(asOf: AsOf, callIds: readonly string[]): Promise<Redemptions> {
    const { books } = await this.fold(asOf, callIds);
    return new Map([...books.redemptions.all()].map((redemption) => [redemption.redemptionId, redemption]));
  }

  private async fold(asOf: AsOf, callIds: readonly string[] | undefined): Promise<Standing> {
    const standing = new Standing();
    for (let after = 0; ;) {
      const events = await this.store.readAll(after, BATCH);
      const last = events.at(-1);
      if (last === undefined) return standing;
      standing.post(factsIn(events, callIds).filter((fact) => heldAsOf(asOf, fact)));
      after = last.position;
      // Requests that came meanwhile are served between the batches.
      await setImmediate();
    }
  }
}

/** Looking for the ids in the text first spares parsing what is of another call. */
const factsIn = (events: readonly StoredEvent[], callIds: readonly string[] | undefined): readonly Fact[] =>
  events
    .filter((event) => callIds === undefined || callIds.some((callId) => event.data.includes(callId)))
    .flatMap((event) => factIn(event) ?? [])
    .filter((fact) => callIds === undefined || callIds.includes(fact.callId));
