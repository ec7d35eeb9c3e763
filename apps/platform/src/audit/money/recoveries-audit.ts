// Follows the recoveries in the log of redemption: owed is what a zone was settled below zero by, and no more comes back.
import type { RedemptionFact } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import type { ClaimsAudit } from './claims-audit.js';
import type { Findings } from './findings.js';

type RecoveryEvent = Extract<RedemptionFact, { of: 'recovery' }>['event'];

interface AuditedRecovery {
  /** What is left of it, in cents. */
  owedCents: number;
}

/** Takes the events of recoveries in log order. */
export class RecoveriesAudit {
  readonly #recoveries = new Map<string, AuditedRecovery>();
  /** The recovery of a zone's lines in a claim, by both. */
  readonly #places = new Set<string>();
  /** Every receipt counted so far, whatever it was counted for. */
  readonly #entries = new Set<string>();

  constructor(
    private readonly findings: Findings,
    private readonly claims: ClaimsAudit,
  ) {}

  take(id: string, event: RecoveryEvent): void {
    switch (event.type) {
      case 'RecoveryOpened':
        return this.#opened(id, event);
      case 'RecoveryReceived':
        return this.#with(id, (recovery) => {
          this.findings.check(!this.#entries.has(event.entryId), 5, id, 'un incasso contato due volte');
          this.#entries.add(event.entryId);
          this.#less(id, recovery, event.receivedCents);
        });
      case 'RecoveryWaived':
        return this.#with(id, (recovery) => this.#less(id, recovery, event.waivedCents));
      case 'RecoveryPlanned':
      case 'WaiverProposed':
      case 'WaiverDismissed':
        return undefined;
    }
  }

  #opened(id: string, { claimId, zone, amountCents }: Extract<RecoveryEvent, { type: 'RecoveryOpened' }>): void {
    const approved = this.claims.approved(claimId, zone);
    const place = `${claimId} ${zone}`;
    this.findings.check(
      approved === 0 - amountCents,
      9,
      id,
      `da recuperare ${amountCents}, liquidati ${String(approved)}`,
    );
    this.findings.check(!this.#places.has(place), 5, id, 'due recuperi per le stesse righe');
    this.#places.add(place);
    this.#recoveries.set(id, { owedCents: amountCents });
  }

  #less(id: string, recovery: AuditedRecovery, cents: number): void {
    recovery.owedCents -= cents;
    this.findings.check(recovery.owedCents >= 0, 3, id, 'recuperato oltre il dovuto');
  }

  #with(id: string, take: (recovery: AuditedRecovery) => void): void {
    const recovery = this.#recoveries.get(id);
    if (recovery === undefined) return this.findings.add(8, id, 'recupero mai aperto');
    take(recovery);
  }
}
