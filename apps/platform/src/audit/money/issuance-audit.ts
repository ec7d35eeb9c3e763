// Follows the log of issuance: zones within the call, vouchers within their zone, every residual returned once.
import type { IssuanceEvent } from '../../../../issuance/src/adapters/persistence/aggregates.js';
import { BlocksAudit } from './blocks-audit.js';
import type { Findings } from './findings.js';
import { Purse, totalOf } from './purse.js';

/** A voucher as the log of issuance tells it; cents. */
export interface AuditedVoucher {
  readonly callId: string;
  readonly zone: string;
  valueCents: number;
  /** What it was worth when it was accepted: corrections come after. */
  acceptedCents: number;
  /** What it was worth after each correction, by its id. */
  readonly amended: Map<string, number>;
  readonly holds: Purse;
  accepted: boolean;
  /** What was spent of it before it was taken over. */
  spentBeforeCents: number;
  closed?: { readonly spentCents: number; readonly residualCents: number };
  adjustedCents: number;
}

const UUID_LENGTH = 36;

interface AuditedZone {
  readonly allocated: Purse;
  readonly free: Purse;
  readonly reserved: Map<string, { readonly parts: Purse; readonly valueCents: number }>;
}

/** Takes the events of issuance in log order. */
export class IssuanceAudit {
  readonly vouchers = new Map<string, AuditedVoucher>();
  readonly #calls = new Map<string, { readonly appropriated: Purse; readonly allocated: Purse }>();
  readonly #zones = new Map<string, AuditedZone>();
  readonly #releases = new Set<string>();
  /** What left a zone and has not arrived: by act. */
  readonly #onTheWay = new Map<string, { readonly to: string; readonly parts: Purse }>();

  readonly #blocks: BlocksAudit;

  constructor(private readonly findings: Findings) {
    this.#blocks = new BlocksAudit(findings);
  }

  take(id: string, event: IssuanceEvent): void {
    switch (event.type) {
      case 'FundsAppropriated':
        return this.#call(id).appropriated.set(event.parts);
      case 'ZoneAllocated':
        this.#call(id).allocated.move(event.parts, 1);
        return this.#withinCall(id);
      case 'AllocationReceived':
        this.#zone(id).allocated.move(event.parts, 1);
        return this.#zone(id).free.move(event.parts, 1);
      case 'TransferSent':
      case 'TransferArrived':
        return this.#transferred(id, event);
      case 'BlockPurchased':
      case 'PlaceNamed':
      case 'PlaceReleased':
      case 'PlacesReturned':
        return this.#blocks.take(id, event, this.#zone(id).free);
      case 'FundsReserved':
        this.#blocks.reserved(event);
        return this.#reserved(id, event);
      case 'FundsTakenOver':
        return this.#reserved(id, event);
      case 'FundsReleased':
        return this.#released(id, event);
      case 'VoucherIssued':
        return this.#issued(event);
      case 'VoucherTakenOver':
        this.#issued(event);
        return this.#with(id, (voucher) => {
          voucher.accepted = true;
          voucher.spentBeforeCents = totalOf(event.spentBefore);
        });
      case 'VoucherAccepted':
        return this.#with(id, (voucher) => {
          voucher.accepted = true;
          voucher.acceptedCents = voucher.valueCents;
        });
      case 'ReservationExtended':
        return this.#extended(id, event);
      case 'VoucherAmended':
        return this.#with(id, (voucher) => this.#amended(id, voucher, event));
      case 'VoucherClosed':
        return this.#with(id, (voucher) => this.#closed(id, voucher, event));
      case 'VoucherAdjusted':
        this.findings.check(
          totalOf(event.parts) === event.amountCents,
          7,
          id,
          'le parti di una rettifica non fanno il totale',
        );
        return this.#with(id, (voucher) => (voucher.adjustedCents += event.amountCents));
      default:
        return undefined;
    }
  }

  /** What can be judged only when all is known: what each voucher still holds of its zone's money. */
  end(): void {
    for (const [id, voucher] of this.vouchers) {
      const held = this.#zones.get(`${voucher.callId}-${voucher.zone}`)?.reserved.get(id)?.parts.total();
      if (held === undefined) {
        this.findings.add(1, id, 'il buono non ha denaro riservato nella sua zona');
        continue;
      }
      if (voucher.closed === undefined) continue;
      const expected = voucher.closed.spentCents - voucher.adjustedCents;
      this.findings.check(
        held >= expected,
        6,
        id,
        `tornati più centesimi del residuo: tiene ${held}, spesi ${expected}`,
      );
    }
    for (const [id, zone] of this.#zones) {
      const inVouchers = [...zone.reserved.values()].reduce((sum, { parts }) => sum + parts.total(), 0);
      const held = inVouchers + this.#blocks.heldIn(id);
      const balanced = zone.free.total() + held === zone.allocated.total();
      this.findings.check(balanced, 1, id, 'libero, in blocchi e riservato non fanno il ripartito');
    }
  }

  #withinCall(id: string): void {
    const { appropriated, allocated } = this.#call(id);
    for (const source of appropriated.exceededBy(allocated))
      this.findings.add(1, id, `zone oltre lo stanziamento: ${source}`);
  }

  #transferred(id: string, event: Extract<IssuanceEvent, { type: 'TransferSent' | 'TransferArrived' }>): void {
    const { transferId, parts } = event;
    const zone = this.#zone(id);
    const sign = event.type === 'TransferSent' ? -1 : 1;
    zone.allocated.move(parts, sign);
    zone.free.move(parts, sign);
    if (event.type === 'TransferSent') {
      for (const source of zone.free.overdrawn()) this.findings.add(1, id, `trasferito oltre il libero: ${source}`);
      const sent = new Purse();
      sent.set(parts);
      this.findings.check(!this.#onTheWay.has(`${id} ${transferId}`), 5, transferId, 'trasferimento uscito due volte');
      this.#onTheWay.set(`${id} ${transferId}`, { to: `${id.slice(0, UUID_LENGTH)}-${event.to}`, parts: sent });
      return;
    }
    const sent = this.#onTheWay.get(`${id.slice(0, UUID_LENGTH)}-${event.from} ${transferId}`);
    if (sent?.to !== id) return this.findings.add(1, id, 'arrivato denaro che nessuna zona le ha trasferito');
    sent.parts.move(parts, -1);
    const isWhole = sent.parts.total() === 0 && sent.parts.overdrawn().length === 0;
    this.findings.check(isWhole, 1, id, 'arrivato altro denaro di quello trasferito');
  }

  #reserved(id: string, event: Extract<IssuanceEvent, { type: 'FundsReserved' | 'FundsTakenOver' }>): void {
    const zone = this.#zone(id);
    this.findings.check(
      totalOf(event.parts) === event.valueCents,
      7,
      event.voucherId,
      'le parti non fanno il valore del buono',
    );
    this.findings.check(!zone.reserved.has(event.voucherId), 5, event.voucherId, 'denaro riservato due volte');
    zone.free.move(event.parts, -1);
    for (const source of zone.free.overdrawn()) this.findings.add(1, id, `riservato oltre il ripartito: ${source}`);
    const parts = new Purse();
    parts.set(event.parts);
    zone.reserved.set(event.voucherId, { parts, valueCents: event.valueCents });
  }

  #extended(
    id: string,
    { voucherId, amountCents, parts }: Extract<IssuanceEvent, { type: 'ReservationExtended' }>,
  ): void {
    this.findings.check(totalOf(parts) === amountCents, 7, voucherId, 'le parti di un’aggiunta non fanno il totale');
    const zone = this.#zone(id);
    zone.free.move(parts, -1);
    for (const source of zone.free.overdrawn()) this.findings.add(1, id, `riservato oltre il ripartito: ${source}`);
    const reservation = zone.reserved.get(voucherId);
    if (reservation === undefined) return this.findings.add(1, voucherId, 'aggiunta a denaro mai riservato');
    reservation.parts.move(parts, 1);
  }

  #amended(id: string, voucher: AuditedVoucher, event: Extract<IssuanceEvent, { type: 'VoucherAmended' }>): void {
    const { amendmentId, valueCents, addedParts, freedCents, freedParts } = event;
    const after = voucher.valueCents + totalOf(addedParts) - freedCents;
    this.findings.check(valueCents === after, 6, id, 'la correzione non fa il valore');
    this.findings.check(totalOf(freedParts) === freedCents, 7, id, 'le parti liberate non fanno il liberato');
    voucher.valueCents = valueCents;
    voucher.amended.set(amendmentId, valueCents);
    voucher.holds.move(addedParts, 1);
    voucher.holds.move(freedParts, -1);
    for (const source of voucher.holds.overdrawn()) this.findings.add(6, id, `liberato oltre il buono: ${source}`);
  }

  #released(id: string, event: Extract<IssuanceEvent, { type: 'FundsReleased' }>): void {
    this.findings.check(
      !this.#releases.has(event.releaseId),
      6,
      event.voucherId,
      'lo stesso ritorno è avvenuto due volte',
    );
    this.#releases.add(event.releaseId);
    this.findings.check(
      totalOf(event.parts) === event.amountCents,
      7,
      event.voucherId,
      'le parti di un ritorno non fanno il totale',
    );
    const zone = this.#zone(id);
    zone.free.move(event.parts, 1);
    const reservation = zone.reserved.get(event.voucherId);
    if (reservation === undefined) return this.findings.add(6, event.voucherId, 'ritorno di denaro mai riservato');
    reservation.parts.move(event.parts, -1);
    for (const source of reservation.parts.overdrawn())
      this.findings.add(6, event.voucherId, `tornato più di quanto riservato: ${source}`);
  }

  #issued(event: Extract<IssuanceEvent, { type: 'VoucherIssued' | 'VoucherTakenOver' }>): void {
    const { voucherId, callId, zone, valueCents, parts } = event;
    const reservation = this.#zones.get(`${callId}-${zone}`)?.reserved.get(voucherId);
    this.findings.check(
      reservation?.valueCents === valueCents,
      1,
      voucherId,
      'buono assegnato senza la sua prenotazione',
    );
    this.findings.check(totalOf(parts) === valueCents, 7, voucherId, 'le parti non fanno il valore del buono');
    this.findings.check(!this.vouchers.has(voucherId), 5, voucherId, 'buono assegnato due volte');
    const holds = new Purse();
    holds.set(parts);
    this.vouchers.set(voucherId, {
      callId,
      zone,
      valueCents,
      acceptedCents: valueCents,
      amended: new Map(),
      holds,
      accepted: false,
      spentBeforeCents: 0,
      adjustedCents: 0,
    });
  }

  #closed(id: string, voucher: AuditedVoucher, event: Extract<IssuanceEvent, { type: 'VoucherClosed' }>): void {
    const { spentCents, residualCents, residualParts } = event;
    this.findings.check(voucher.closed === undefined, 6, id, 'chiuso due volte');
    this.findings.check(
      spentCents + residualCents === voucher.valueCents,
      6,
      id,
      'speso e residuo non fanno il valore',
    );
    this.findings.check(totalOf(residualParts) === residualCents, 7, id, 'le parti del residuo non fanno il residuo');
    voucher.closed = { spentCents, residualCents };
  }

  #with(id: string, change: (voucher: AuditedVoucher) => void): void {
    const voucher = this.vouchers.get(id);
    if (voucher === undefined) this.findings.add(8, id, 'eventi di un buono mai assegnato');
    else change(voucher);
  }

  #call(id: string): { readonly appropriated: Purse; readonly allocated: Purse } {
    const known = this.#calls.get(id) ?? { appropriated: new Purse(), allocated: new Purse() };
    this.#calls.set(id, known);
    return known;
  }

  #zone(id: string): AuditedZone {
    const known = this.#zones.get(id) ?? { allocated: new Purse(), free: new Purse(), reserved: new Map() };
    this.#zones.set(id, known);
    return known;
  }
}
