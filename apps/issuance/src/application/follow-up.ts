// What follows inside issuance from its own events: budget to zone, reservation to voucher, closing to freed money.
import { uuidV5, type CommandMeta, type EventMeta } from '@buono/event-store';
import { dateInRome, type LocalDate } from '@buono/kernel';
import type { AdmissionEvent } from '../domain/admission/admission.js';
import type { AllocationEvent } from '../domain/allocation/events.js';
import type { BudgetEvent } from '../domain/budget/events.js';
import type { VoucherEvent } from '../domain/voucher/events.js';
import { allocationIdOf, voucherOf } from './ids.js';
import type { Admissions, Allocations, Vouchers } from './ports.js';

/** An event of issuance's own log: the id of its aggregate, and what stands beside it. */
export interface Happened<E> {
  readonly id: string;
  readonly eventId: string;
  readonly event: E;
  readonly meta: EventMeta;
}

const SERVED_AT_ONCE = 200;

/** A follow-up that its aggregate refused: a fault of the house, since nothing outside was asked. */
export class FollowUpRefused extends Error {
  override readonly name = 'FollowUpRefused';
  constructor(
    readonly step: string,
    readonly eventId: string,
    readonly refusal: string,
  ) {
    super(`${step} after event ${eventId} was refused: ${refusal}`);
  }
}

/** Takes each event of the log once or more, in order; every step is a command whose id follows from the event. */
export class FollowUp {
  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
    private readonly vouchers: Vouchers,
  ) {}

  /** Does what the event asks for; nothing for most of them. */
  async after(happened: Happened<AdmissionEvent | AllocationEvent | BudgetEvent | VoucherEvent>): Promise<void> {
    const { event } = happened;
    switch (event.type) {
      case 'ZoneAllocated': {
        const { changeId, parts, actNumber, on } = event;
        const allocation = allocationIdOf(happened.id as never, event.zone);
        const received = { type: 'ReceiveAllocation', changeId, parts, actNumber, on } as const;
        return done(
          'receive',
          happened,
          await this.allocations.execute(allocation, received, metaOf('receive', happened)),
        );
      }
      case 'AllocationReceived':
        return this.#serveWaiting(happened, event.on);
      case 'AdmissionRecorded':
        if (event.order !== 'arrival') return undefined;
        return this.reserve(event.applicationId, metaOf('reserve', happened), dayOf(happened));
      case 'FundsReserved':
        return this.#issue(happened, event);
      case 'OfferLapsed':
      case 'OfferRenounced':
      case 'VoucherClosed':
      case 'VoucherAdjusted':
        return this.#release(happened, event);
      default:
        return undefined;
    }
  }

  /** Sets money aside for an admitted application, or lets it wait. Throws when the admission is not there yet. */
  async reserve(application: string, meta: CommandMeta, on: LocalDate): Promise<void> {
    const { state: admission } = await this.admissions.find(application);
    if (admission === undefined)
      throw new Error(`application ${application} has a place, but its admission is not here yet`);
    const { applicationId, callId, zone, entitlement } = admission;
    const voucherId = voucherOf(applicationId);
    const valueCents = entitlement.valueCents;
    const reserve = { type: 'ReserveFunds', voucherId, applicationId, valueCents, on } as const;
    const outcome = await this.allocations.execute(allocationIdOf(callId, zone), reserve, meta);
    if (!outcome.accepted) throw new FollowUpRefused('reserve', meta.commandId, outcome.refusal);
  }

  async #serveWaiting(happened: Happened<unknown>, on: LocalDate): Promise<void> {
    for (let round = 0; ; round += 1) {
      const meta = metaOf(`serve-${round}`, happened);
      const serve = { type: 'ServeWaiting', most: SERVED_AT_ONCE, on } as const;
      const outcome = await this.allocations.execute(happened.id, serve, meta);
      if (!outcome.accepted || outcome.events.length < SERVED_AT_ONCE) return;
    }
  }

  async #issue(happened: Happened<unknown>, event: Extract<AllocationEvent, { type: 'FundsReserved' }>): Promise<void> {
    const { voucherId, applicationId, valueCents, parts } = event;
    const { state: admission } = await this.admissions.find(applicationId);
    if (admission === undefined) throw new Error(`application ${applicationId} has money, but no admission`);
    const { callId, zone, recipientId, applicantId, entitlement } = admission;
    const on = dayOf(happened);
    const whose = { voucherId, callId, zone, applicationId, recipientId, applicantId };
    const issue = { type: 'IssueVoucher', ...whose, valueCents, parts, entitlement, on } as const;
    done('issue', happened, await this.vouchers.execute(voucherId, issue, metaOf('issue', happened)));
    const confirm = { type: 'ConfirmReservation', voucherId } as const;
    done('confirm', happened, await this.allocations.execute(happened.id, confirm, metaOf('confirm', happened)));
  }

  async #release(
    happened: Happened<unknown>,
    event: Extract<VoucherEvent, { type: 'OfferLapsed' | 'OfferRenounced' | 'VoucherClosed' | 'VoucherAdjusted' }>,
  ): Promise<void> {
    const { state: voucher } = await this.vouchers.find(happened.id);
    if (voucher.status === 'unknown') return;
    const { voucherId, callId, zone } = voucher;
    const freed = freedBy(event, voucher);
    if (freed.amountCents === 0) return;
    const release = {
      type: 'ReleaseFunds',
      voucherId,
      releaseId: happened.eventId,
      on: dayOf(happened),
      ...freed,
    } as const;
    const outcome = await this.allocations.execute(allocationIdOf(callId, zone), release, metaOf('release', happened));
    done('release', happened, outcome);
  }
}

type Freeing = Extract<VoucherEvent, { type: 'OfferLapsed' | 'OfferRenounced' | 'VoucherClosed' | 'VoucherAdjusted' }>;

const freedBy = (event: Freeing, voucher: { readonly valueCents: VoucherValue; readonly parts: VoucherParts }) => {
  switch (event.type) {
    case 'OfferLapsed':
    case 'OfferRenounced':
      return { amountCents: voucher.valueCents, parts: voucher.parts, reason: 'not-accepted' } as const;
    case 'VoucherClosed':
      return { amountCents: event.residualCents, parts: event.residualParts, reason: 'closed' } as const;
    case 'VoucherAdjusted':
      return { amountCents: event.amountCents, parts: event.parts, reason: 'adjusted' } as const;
  }
};

type VoucherValue = Extract<VoucherEvent, { type: 'VoucherIssued' }>['valueCents'];
type VoucherParts = Extract<VoucherEvent, { type: 'VoucherIssued' }>['parts'];

const dayOf = ({ meta }: Happened<unknown>): LocalDate => dateInRome(meta.recordedAt);

const metaOf = (step: string, { eventId, meta }: Happened<unknown>): CommandMeta => ({
  commandId: uuidV5('issuance-follow-up', step, eventId),
  actor: 'process:issuance-follow-up',
  correlationId: meta.correlationId,
  causationId: eventId,
});

const done = (
  step: string,
  { eventId }: Happened<unknown>,
  outcome: { readonly accepted: true } | { readonly accepted: false; readonly refusal: string },
): void => {
  if (!outcome.accepted) throw new FollowUpRefused(step, eventId, outcome.refusal);
};
