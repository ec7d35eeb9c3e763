// The money invariants of domain.md §6 and that nothing held is paid, proved from the logs alone: no projection is believed.
import type { StoredEvent } from '@buono/event-store';
import { decodeIssuanceEvent } from '../../../../issuance/src/adapters/persistence/aggregates.js';
import { factOf } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import {
  declaredEventIn,
  programmeEventIn,
  programmeOfStream,
} from '../../../../reporting/src/adapters/persistence/programme-aggregates.js';
import type { DeclaredEvent } from '../../../../reporting/src/domain/declared/events.js';
import { programmeDecider, type Programmes } from '../../../../reporting/src/domain/programme/decider.js';
import { DeclaredAudit } from './declared-audit.js';
import { Findings } from './findings.js';
import { HoldsAudit } from './holds-audit.js';
import { IssuanceAudit } from './issuance-audit.js';
import { RedemptionAudit } from './redemption-audit.js';

/** Takes the events of both logs, each in its order, and says what does not hold. */
export class MoneyAudit {
  readonly findings = new Findings();
  readonly #issuance = new IssuanceAudit(this.findings);
  readonly #redemption = new RedemptionAudit(this.findings);
  readonly #holds = new HoldsAudit(this.findings);
  #programmes: Programmes = programmeDecider.initial;
  readonly #statements: { readonly programmeId: string; readonly event: DeclaredEvent }[] = [];

  /** An event of the log of issuance. */
  issuance(stored: StoredEvent): void {
    const decoded = decodeIssuanceEvent(stored);
    if (decoded !== undefined) this.#issuance.take(decoded.id, decoded.event);
  }

  /** An event of the log of redemption. */
  redemption(stored: StoredEvent): void {
    const fact = factOf(stored);
    if (fact === undefined) return;
    this.#redemption.take(fact);
    this.#holds.take(fact, stored);
  }

  /** An event of the log of reporting; what it declares is judged when all is known. */
  reporting(stored: StoredEvent): void {
    const programmes = programmeEventIn(stored);
    if (programmes !== undefined) this.#programmes = programmeDecider.evolve(this.#programmes, programmes);
    const event = declaredEventIn(stored);
    if (event !== undefined) this.#statements.push({ programmeId: programmeOfStream(stored.stream), event });
  }

  /** Judges what needs both logs whole; answers everything found. */
  end(): Findings {
    this.#issuance.end();
    this.#redemption.end();
    this.#between();
    const declared = new DeclaredAudit(this.findings, this.#redemption.redemptions, this.#programmes);
    for (const { programmeId, event } of this.#statements) declared.take(programmeId, event);
    return this.findings;
  }

  #between(): void {
    const { vouchers } = this.#issuance;
    for (const [id, wallet] of this.#redemption.wallets) {
      const voucher = vouchers.get(id);
      if (voucher === undefined) {
        this.findings.add(3, id, 'disponibilità di un buono mai assegnato');
        continue;
      }
      this.findings.check(voucher.accepted, 3, id, 'disponibilità di un buono non accettato');
      this.findings.check(
        wallet.openedCents === voucher.acceptedCents,
        3,
        id,
        'disponibilità diversa dal valore assegnato',
      );
      this.findings.check(
        wallet.spentBeforeCents === voucher.spentBeforeCents,
        3,
        id,
        'speso prima della presa in carico diverso da quello del buono',
      );
      this.findings.check(wallet.zone === voucher.zone, 11, id, 'zona diversa da quella che ha assegnato');
      for (const [amendmentId, valueCents] of voucher.amended) {
        // An offer is amended before it has a wallet.
        const inWallet = wallet.amended.get(amendmentId) ?? valueCents;
        this.findings.check(inWallet === valueCents, 3, id, 'corretto con un altro valore');
      }
      if (voucher.closed === undefined) continue;
      this.findings.check(voucher.closed.spentCents === wallet.closedSpentCents, 6, id, 'chiuso con un altro speso');
    }
  }
}
