// Follows the log of redemption: wallets within their value, every unit paid once, totals that are the sums of their rows.
import type { RedemptionFact } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import type { Findings } from './findings.js';
import { Purse, totalOf } from './purse.js';

type WalletEventOf<T> = Extract<Extract<RedemptionFact, { of: 'wallet' }>['event'], { type: T }>;
type ClaimLine = ClaimEventOf<'LinesAdded'>['lines'][number];
type ClaimEventOf<T> = Extract<Extract<RedemptionFact, { of: 'claim' }>['event'], { type: T }>;
type OrderEventOf<T> = Extract<Extract<RedemptionFact, { of: 'payment-order' }>['event'], { type: T }>;

/** A wallet as the log tells it; cents. */
export interface AuditedWallet {
  readonly zone: string;
  readonly valueCents: number;
  readonly left: Purse;
  spentCents: number;
  closedSpentCents?: number;
}

interface AuditedRedemption {
  readonly voucherId: string;
  readonly zone: string;
  readonly publicCents: number;
  reversed: boolean;
  claimedCents: number;
}

interface AuditedClaim {
  readonly lines: Map<string, { readonly redemptionId: string; readonly zone: string; readonly signedCents: number }>;
  submitted: boolean;
  readonly approvedByZone: Map<string, number>;
}

/** Takes the facts of redemption in log order. */
export class RedemptionAudit {
  readonly wallets = new Map<string, AuditedWallet>();
  readonly #redemptions = new Map<string, AuditedRedemption>();
  readonly #nonces = new Set<string>();
  readonly #claims = new Map<string, AuditedClaim>();
  readonly #orders = new Map<string, { readonly amountCents: number; readonly zone: string; paidCents: number }>();
  readonly #orderedZones = new Set<string>();
  readonly #bankEntries = new Set<string>();

  constructor(private readonly findings: Findings) {}

  take(fact: RedemptionFact): void {
    if (fact.of === 'wallet') return this.#wallet(fact.id, fact.event);
    if (fact.of === 'claim') return this.#claim(fact.id, fact.event);
    if (fact.of === 'payment-order') return this.#order(fact.event);
    if (fact.of === 'bank-entry') {
      this.findings.check(!this.#bankEntries.has(fact.id), 5, fact.id, 'un movimento di banca contato due volte');
      this.#bankEntries.add(fact.id);
    }
  }

  /** Of each redemption no more was claimed than it accrued; what was reversed nets to nothing. */
  end(): void {
    for (const [id, redemption] of this.#redemptions) {
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
        this.wallets.set(id, { zone: event.zone, valueCents: event.valueCents, left, spentCents: 0 });
        return;
      }
      case 'ServiceRedeemed':
        return this.#redeemed(id, event);
      case 'RedemptionReversed':
        return this.#reversed(id, event);
      case 'WalletClosed':
        return this.#closed(id, event);
      default:
        return undefined;
    }
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
      !this.#redemptions.has(redemptionId),
      5,
      redemptionId,
      'lo stesso servizio utilizzato due volte',
    );
    if (nonce !== undefined) {
      this.findings.check(!this.#nonces.has(nonce), 5, redemptionId, 'lo stesso codice utilizzato due volte');
      this.#nonces.add(nonce);
    }
    this.findings.check(wallet.closedSpentCents === undefined, 2, id, 'utilizzo dopo la chiusura');
    wallet.spentCents += publicCents;
    wallet.left.move(parts, -1);
    this.findings.check(
      wallet.spentCents <= wallet.valueCents,
      2,
      id,
      `maturati ${wallet.spentCents} su ${wallet.valueCents}`,
    );
    for (const source of wallet.left.overdrawn()) this.findings.add(2, id, `fonte oltre il disponibile: ${source}`);
    this.#redemptions.set(redemptionId, {
      voucherId: id,
      zone: event.zone,
      publicCents,
      reversed: false,
      claimedCents: 0,
    });
  }

  #reversed(id: string, event: WalletEventOf<'RedemptionReversed'>): void {
    const redemption = this.#redemptions.get(event.redemptionId);
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

  #closed(id: string, event: WalletEventOf<'WalletClosed'>): void {
    const wallet = this.wallets.get(id);
    if (wallet === undefined) return this.findings.add(8, id, 'chiusura di una disponibilità mai aperta');
    this.findings.check(wallet.closedSpentCents === undefined, 6, id, 'disponibilità chiusa due volte');
    this.findings.check(
      event.spentCents === wallet.spentCents,
      6,
      id,
      'lo speso alla chiusura non è la somma degli utilizzi',
    );
    wallet.closedSpentCents = event.spentCents;
  }

  #claim(id: string, event: Extract<RedemptionFact, { of: 'claim' }>['event']): void {
    const claim = this.#claims.get(id) ?? { lines: new Map(), submitted: false, approvedByZone: new Map() };
    this.#claims.set(id, claim);
    switch (event.type) {
      case 'LinesAdded':
        for (const line of event.lines) this.#line(id, claim, line);
        return;
      case 'LineRemoved':
        this.findings.check(!claim.submitted, 8, id, 'riga tolta da un rendiconto presentato');
        return void claim.lines.delete(event.line.lineId);
      case 'ClaimSubmitted':
        return this.#submitted(id, claim, event);
      case 'ZoneSettled':
        return this.#settled(id, claim, event);
      case 'ClaimOpened':
      case 'PaymentNoted':
        return undefined;
    }
  }

  #line(id: string, claim: AuditedClaim, line: ClaimLine): void {
    this.findings.check(!claim.submitted, 8, id, 'riga aggiunta a un rendiconto presentato');
    const redemption = this.#redemptions.get(line.redemptionId);
    if (redemption === undefined) return this.findings.add(5, line.lineId, 'riga senza il suo utilizzo');
    this.findings.check(
      line.zone === redemption.zone,
      11,
      line.lineId,
      'la zona che paga non è quella che ha assegnato',
    );
    this.findings.check(line.amountCents === redemption.publicCents, 5, line.lineId, 'la riga chiede un altro importo');
    const signedCents = line.kind === 'service' ? line.amountCents : -line.amountCents;
    claim.lines.set(line.lineId, { redemptionId: line.redemptionId, zone: line.zone, signedCents });
  }

  #submitted(id: string, claim: AuditedClaim, event: ClaimEventOf<'ClaimSubmitted'>): void {
    const rows = [...claim.lines.values()];
    this.findings.check(!claim.submitted, 5, id, 'rendiconto presentato due volte');
    this.findings.check(
      event.askedCents === rows.reduce((sum, row) => sum + row.signedCents, 0),
      9,
      id,
      'il totale chiesto non è la somma delle righe',
    );
    this.findings.check(event.lines === rows.length, 9, id, 'il numero di righe non torna');
    claim.submitted = true;
    for (const { redemptionId, signedCents } of rows) {
      const redemption = this.#redemptions.get(redemptionId);
      if (redemption === undefined) continue;
      redemption.claimedCents += signedCents;
      this.findings.check(
        redemption.claimedCents <= redemption.publicCents,
        5,
        redemptionId,
        'lo stesso utilizzo in due rendiconti',
      );
    }
  }

  #settled(id: string, claim: AuditedClaim, event: ClaimEventOf<'ZoneSettled'>): void {
    const rows = [...claim.lines].filter(([, row]) => row.zone === event.zone);
    const asked = rows.reduce((sum, [, row]) => sum + row.signedCents, 0);
    const cuts = new Map(event.cuts.map((cut) => [cut.lineId, cut.approvedCents]));
    const approved = rows.reduce((sum, [lineId, row]) => sum + (cuts.get(lineId) ?? row.signedCents), 0);
    this.findings.check(event.askedCents === asked, 9, id, 'il chiesto della zona non è la somma delle righe');
    this.findings.check(event.approvedCents === approved, 9, id, 'l’approvato della zona non è la somma delle righe');
    this.findings.check(approved <= asked, 3, id, 'liquidato oltre il rendicontato');
    this.findings.check(!claim.approvedByZone.has(event.zone), 5, id, 'zona liquidata due volte');
    claim.approvedByZone.set(event.zone, event.approvedCents);
  }

  #order(event: Extract<RedemptionFact, { of: 'payment-order' }>['event']): void {
    if (event.type === 'PaymentOrderDrafted') return this.#drafted(event);
    const order = this.#orders.get(event.paymentOrderId);
    if (order === undefined) return this.findings.add(8, event.paymentOrderId, 'ordine mai scritto');
    this.findings.check(event.zone === order.zone, 11, event.paymentOrderId, 'la zona dell’ordine è cambiata');
    if (event.type === 'PaymentExecuted') {
      order.paidCents = event.paidCents;
      this.findings.check(event.paidCents <= order.amountCents, 3, event.paymentOrderId, 'pagato oltre il liquidato');
    }
    if (event.type === 'PaymentReturned') order.paidCents = 0;
  }

  #drafted(event: OrderEventOf<'PaymentOrderDrafted'>): void {
    const { paymentOrderId, claimId, zone, amountCents } = event;
    const approved = this.#claims.get(claimId)?.approvedByZone.get(zone);
    this.findings.check(
      approved === amountCents,
      9,
      paymentOrderId,
      `ordinati ${amountCents}, approvati ${String(approved)}`,
    );
    const place = `${claimId} ${zone}`;
    this.findings.check(!this.#orderedZones.has(place), 5, paymentOrderId, 'due ordini per le stesse righe');
    this.#orderedZones.add(place);
    this.#orders.set(paymentOrderId, { amountCents, zone, paidCents: 0 });
  }
}
