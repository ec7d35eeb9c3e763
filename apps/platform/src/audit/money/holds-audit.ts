// Follows the holds in the log of redemption: what is held is not settled, ordered, signed or sent to the bank.
import { metaOf, type StoredEvent } from '@buono/event-store';
import { dateInRome, millisOf } from '@buono/kernel';
import type { RedemptionFact } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import type { Findings } from './findings.js';

type FactOf<T extends RedemptionFact['of']> = Extract<RedemptionFact, { of: T }>;

/** A hold that nobody has decided yet, and since when the log has it, in milliseconds. */
interface OpenHold {
  readonly entries: readonly string[];
  readonly until: string;
  readonly since: number;
}

// A decision is taken on what was seen when it was asked, and has five seconds to be written.
const UNDER_WAY_MS = 5_000;

/** Takes the events of watches, claims and payment orders in log order. */
export class HoldsAudit {
  readonly #open = new Map<string, OpenHold>();
  readonly #zoneOf = new Map<string, Map<string, string>>();
  /** What was approved above nothing, by claim and zone. */
  readonly #approved = new Map<string, readonly string[]>();

  constructor(private readonly findings: Findings) {}

  take(fact: RedemptionFact, stored: StoredEvent): void {
    if (fact.of === 'watch') this.#watch(fact, stored);
    if (fact.of === 'claim') this.#claim(fact, stored);
    if (fact.of === 'payment-order') this.#order(fact, stored);
  }

  #watch({ id, event }: FactOf<'watch'>, stored: StoredEvent): void {
    switch (event.type) {
      case 'HoldRaised': {
        const entries = event.entries.map(({ redemptionId }) => redemptionId);
        this.#open.set(`${id} ${event.key}`, { entries, until: event.until, since: at(stored) });
        return;
      }
      case 'HoldReleased':
      case 'HoldConfirmed':
      case 'HoldLapsed':
      case 'HoldLifted':
        this.#open.delete(`${id} ${event.key}`);
        return;
      default:
        return;
    }
  }

  #claim({ id, event }: FactOf<'claim'>, stored: StoredEvent): void {
    const lines = this.#zoneOf.get(id) ?? new Map<string, string>();
    this.#zoneOf.set(id, lines);
    switch (event.type) {
      case 'LinesAdded':
        for (const { lineId, kind, zone } of event.lines) if (kind === 'service') lines.set(lineId, zone);
        return;
      case 'LineRemoved':
        return void lines.delete(event.line.lineId);
      case 'LineReversed':
        return void lines.delete(event.lineId);
      case 'ZoneSettled': {
        const nothing = new Set(event.cuts.flatMap((cut) => (cut.approvedCents === 0 ? [cut.lineId] : [])));
        const approved = [...lines].flatMap(([line, zone]) =>
          zone === event.zone && !nothing.has(line) ? [line] : [],
        );
        this.#approved.set(`${id} ${event.zone}`, approved);
        return this.#free(approved, event.settledOn, stored, 'liquidato mentre era in verifica');
      }
      default:
        return;
    }
  }

  #order({ event }: FactOf<'payment-order'>, stored: StoredEvent): void {
    const lines = this.#approved.get(`${event.claimId} ${event.zone}`) ?? [];
    switch (event.type) {
      case 'PaymentOrderDrafted':
        return this.#free(lines, event.draftedOn, stored, 'in un mandato mentre era in verifica');
      case 'PaymentOrdered':
        return this.#free(lines, event.orderedOn, stored, 'in un mandato firmato mentre era in verifica');
      case 'PaymentSent':
        return this.#free(
          lines,
          dateInRome(metaOf(stored).recordedAt),
          stored,
          'mandato alla banca mentre era in verifica',
        );
      case 'PaymentChecked':
      case 'PaymentExecuted':
      case 'PaymentReturned':
        return;
    }
  }

  #free(lines: readonly string[], on: string, stored: StoredEvent, what: string): void {
    const asked = new Set(lines);
    const now = at(stored);
    for (const { entries, until, since } of this.#open.values()) {
      if (until < on || now - since < UNDER_WAY_MS) continue;
      for (const entry of entries) this.findings.check(!asked.has(entry), 12, entry, what);
    }
  }
}

const at = (stored: StoredEvent): number => millisOf(metaOf(stored).recordedAt);
