// Follows the log of redemption: wallets within their value, every unit redeemed and ordered once.
import type { RedemptionFact } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import { ClaimsAudit, type AuditedRedemption } from './claims-audit.js';
import type { Findings } from './findings.js';
import { Purse, totalOf } from './purse.js';
import { RecoveriesAudit } from './recoveries-audit.js';

type WalletEventOf<T> = Extract<Extract<RedemptionFact, { of: 'wallet' }>['event'], { type: T }>;
type OrderEventOf<T> = Extract<Extract<RedemptionFact, { of: 'payment-order' }>['event'], { type: T }>;

/** A wallet as the log tells it; cents. */
export interface AuditedWallet {
  readonly zone: string;
  valueCents: number;
  readonly openedCents: number;
  /** What it was worth after each correction, by its id. */
  readonly amended: Map<string, number>;
  readonly left: Purse;
  /** What was spent before it was taken over; part of what is spent. */
  readonly spentBeforeCents: number;
  spentCents: number;
  /** The public part of what is set aside, by reservation. */
  readonly reserved: Map<string, number>;
  closedSpentCents?: number;
}

interface AuditedOrder {
  readonly amountCents: number;
  readonly zone: string;
  /** What left the account and did not come back. */
  paidCents: number;
  /** The bank sent the money back: the order may be written again. */
  isReturned: boolean;
}

/** Takes the facts of redemption in log order. */
export class RedemptionAudit {
  readonly wallets = new Map<string, AuditedWallet>();
  readonly redemptions = new Map<string, AuditedRedemption>();
  readonly #nonces = new Set<string>();
  readonly #orders = new Map<string, AuditedOrder>();
  /** The order of a zone's lines in a claim, by both. */
  readonly #orderOf = new Map<string, string>();
  readonly #bankEntries = new Set<string>();
  readonly #claims: ClaimsAudit;
  readonly #recoveries: RecoveriesAudit;

  constructor(private readonly findings: Findings) {
    this.#claims = new ClaimsAudit(findings, this.redemptions);
    this.#recoveries = new RecoveriesAudit(findings, this.#claims);
  }

  take(fact: RedemptionFact): void {
    if (fact.of === 'wallet') return this.#wallet(fact.id, fact.event);
    if (fact.of === 'claim') return this.#claims.take(fact.id, fact.event);
    if (fact.of === 'recovery') return this.#recoveries.take(fact.id, fact.event);
    if (fact.of === 'payment-order') return this.#order(fact.event);
    // Held aside or dismissed it counts for nothing.
    if (fact.of === 'bank-entry' && fact.event.type === 'BankEntryRecorded') {
      this.findings.check(!this.#bankEntries.has(fact.id), 5, fact.id, 'un movimento di banca contato due volte');
      this.#bankEntries.add(fact.id);
    }
  }

  /** Of each redemption no more was claimed than it accrued, and all of it or nothing. */
  end(): void {
    for (const [id, redemption] of this.redemptions) {
      const due = redemption.reversed ? 0 : redemption.publicCents;
      this.findings.check(redemption.claimedCents <= redemption.publicCents, 3, id, 'rendicontato oltre il maturato');
      this.findings.check(
        redemption.claimedCents === 0 || redemption.claimedCents === due || redemption.reversed,
        5,
        id,
        'rendicontato in parte',
      );
    }
  }

  #wallet(id: string, event: Extract<RedemptionFact, { of: 'wallet' }>['event']): void {
    switch (event.type) {
      case 'WalletOpened': {
        this.findings.check(totalOf(event.parts) === event.valueCents, 7, id, 'le parti non fanno la disponibilità');
        this.findings.check(!this.wallets.has(id), 5, id, 'disponibilità aperta due volte');
        const left = new Purse();
        left.set(event.parts);
        left.move(event.spentBefore ?? [], -1);
        for (const source of left.overdrawn()) this.findings.add(2, id, `fonte oltre il disponibile: ${source}`);
        const spentBeforeCents = totalOf(event.spentBefore ?? []);
        const { zone, valueCents } = event;
        const worth = { valueCents, openedCents: valueCents, amended: new Map<string, number>() };
        const reserved = new Map<string, number>();
        this.wallets.set(id, { zone, ...worth, left, spentBeforeCents, spentCents: spentBeforeCents, reserved });
        return;
      }
      case 'ServiceReserved':
        return this.#reserved(id, event);
      case 'ReservationReleased':
        return this.#released(id, event);
      case 'ServiceRedeemed':
        return this.#redeemed(id, event);
      case 'RedemptionReversed':
        return this.#reversed(id, event);
      case 'WalletAmended':
        return this.#amended(id, event);
      case 'WalletClosed':
        return this.#closed(id, event);
      default:
        return undefined;
    }
  }

  #reserved(id: string, { reservationId, entry }: WalletEventOf<'ServiceReserved'>): void {
    const wallet = this.wallets.get(id);
    if (wallet === undefined) return this.findings.add(8, id, 'prenotazione su una disponibilità mai aperta');
    this.findings.check(!wallet.reserved.has(reservationId), 5, reservationId, 'la stessa prenotazione due volte');
    this.findings.check(wallet.closedSpentCents === undefined, 2, id, 'prenotazione dopo la chiusura');
    wallet.reserved.set(reservationId, entry.publicCents);
    this.#withinWorth(id, wallet);
  }

  #released(id: string, { reservationId }: WalletEventOf<'ReservationReleased'>): void {
    const wasHeld = this.wallets.get(id)?.reserved.delete(reservationId) === true;
    this.findings.check(wasHeld, 8, reservationId, 'fine di una prenotazione che non c’è');
  }

  /** What was spent and what is set aside together. */
  #withinWorth(id: string, { spentCents, reserved, valueCents }: AuditedWallet): void {
    const bound = [...reserved.values()].reduce((sum, amount) => sum + amount, spentCents);
    this.findings.check(bound <= valueCents, 2, id, `maturati e prenotati ${bound} su ${valueCents}`);
  }

  #redeemed(id: string, event: WalletEventOf<'ServiceRedeemed'>): void {
    const { redemptionId, costCents, publicCents, familyCents, parts, nonce } = event;
    const wallet = this.wallets.get(id);
    if (wallet === undefined) return this.findings.add(8, id, 'utilizzo di una disponibilità mai aperta');
    this.findings.check(
      publicCents + familyCents === costCents,
      4,
      redemptionId,
      'buono e famiglia non fanno il costo',
    );
    this.findings.check(totalOf(parts) === publicCents, 7, redemptionId, 'le parti non fanno la quota pubblica');
    this.findings.check(
      !this.redemptions.has(redemptionId),
      5,
      redemptionId,
      'lo stesso servizio utilizzato due volte',
    );
    if (nonce !== undefined) {
      this.findings.check(!this.#nonces.has(nonce), 5, redemptionId, 'lo stesso codice utilizzato due volte');
      this.#nonces.add(nonce);
    }
    this.findings.check(wallet.closedSpentCents === undefined, 2, id, 'utilizzo dopo la chiusura');
    const setAside = wallet.reserved.get(redemptionId);
    this.findings.check(
      setAside === undefined ? event.reservedAt === undefined : publicCents <= setAside,
      2,
      redemptionId,
      'confermato oltre la prenotazione',
    );
    wallet.reserved.delete(redemptionId);
    wallet.spentCents += publicCents;
    wallet.left.move(parts, -1);
    this.#withinWorth(id, wallet);
    for (const source of wallet.left.overdrawn()) this.findings.add(2, id, `fonte oltre il disponibile: ${source}`);
    this.redemptions.set(redemptionId, {
      voucherId: id,
      zone: event.zone,
      publicCents,
      reversed: false,
      claimedCents: 0,
      approvedCents: 0,
      settledCents: 0,
    });
  }

  #reversed(id: string, event: WalletEventOf<'RedemptionReversed'>): void {
    const redemption = this.redemptions.get(event.redemptionId);
    const wallet = this.wallets.get(id);
    if (redemption === undefined || wallet === undefined)
      return this.findings.add(8, id, 'storno senza il suo utilizzo');
    this.findings.check(!redemption.reversed, 8, event.redemptionId, 'stornato due volte');
    this.findings.check(
      event.publicCents === redemption.publicCents,
      8,
      event.redemptionId,
      'storno di un altro importo',
    );
    this.findings.check(
      totalOf(event.parts) === event.publicCents,
      7,
      event.redemptionId,
      'le parti dello storno non fanno il totale',
    );
    redemption.reversed = true;
    wallet.spentCents -= event.publicCents;
    wallet.left.move(event.parts, 1);
    this.findings.check(wallet.spentCents >= 0, 2, id, 'stornato più di quanto maturato');
  }

  #amended(id: string, event: WalletEventOf<'WalletAmended'>): void {
    const { amendmentId, valueCents, addedParts, freedCents, freedParts } = event;
    const wallet = this.wallets.get(id);
    if (wallet === undefined) return this.findings.add(8, id, 'correzione di una disponibilità mai aperta');
    const after = wallet.valueCents + totalOf(addedParts) - freedCents;
    this.findings.check(valueCents === after, 6, id, 'la correzione non fa la disponibilità');
    this.findings.check(totalOf(freedParts) === freedCents, 7, id, 'le parti liberate non fanno il liberato');
    this.findings.check(!wallet.amended.has(amendmentId), 5, id, 'la stessa correzione avvenuta due volte');
    wallet.valueCents = valueCents;
    wallet.amended.set(amendmentId, valueCents);
    wallet.left.move(addedParts, 1);
    wallet.left.move(freedParts, -1);
    for (const source of wallet.left.overdrawn()) this.findings.add(2, id, `liberato oltre il disponibile: ${source}`);
    this.findings.check(wallet.spentCents <= valueCents, 2, id, 'la correzione lascia meno di quanto speso');
  }

  #closed(id: string, event: WalletEventOf<'WalletClosed'>): void {
    const wallet = this.wallets.get(id);
    if (wallet === undefined) return this.findings.add(8, id, 'chiusura di una disponibilità mai aperta');
    this.findings.check(wallet.closedSpentCents === undefined, 6, id, 'disponibilità chiusa due volte');
    this.findings.check(wallet.reserved.size === 0, 6, id, 'chiusa con prenotazioni in corso');
    this.findings.check(
      event.spentCents === wallet.spentCents,
      6,
      id,
      'lo speso alla chiusura non è la somma degli utilizzi',
    );
    wallet.closedSpentCents = event.spentCents;
  }

  #order(event: Extract<RedemptionFact, { of: 'payment-order' }>['event']): void {
    if (event.type === 'PaymentOrderDrafted') return this.#drafted(event);
    const order = this.#orders.get(event.paymentOrderId);
    if (order === undefined) return this.findings.add(8, event.paymentOrderId, 'ordine mai scritto');
    this.findings.check(event.zone === order.zone, 11, event.paymentOrderId, 'la zona dell’ordine è cambiata');
    if (event.type === 'PaymentExecuted') {
      order.paidCents += event.paidCents;
      this.findings.check(order.paidCents <= order.amountCents, 3, event.paymentOrderId, 'pagato oltre il liquidato');
    }
    if (event.type === 'PaymentReturned') {
      order.paidCents = 0;
      order.isReturned = true;
    }
  }

  #drafted(event: OrderEventOf<'PaymentOrderDrafted'>): void {
    const { paymentOrderId, claimId, zone, amountCents } = event;
    const approved = this.#claims.approved(claimId, zone);
    this.findings.check(
      approved === amountCents,
      9,
      paymentOrderId,
      `ordinati ${amountCents}, approvati ${String(approved)}`,
    );
    const place = `${claimId} ${zone}`;
    const before = this.#orderOf.get(place);
    const isAgain = before === paymentOrderId && this.#orders.get(before)?.isReturned === true;
    this.findings.check(before === undefined || isAgain, 5, paymentOrderId, 'due ordini per le stesse righe');
    this.#orderOf.set(place, paymentOrderId);
    this.#orders.set(paymentOrderId, { amountCents, zone, paidCents: 0, isReturned: false });
  }
}
