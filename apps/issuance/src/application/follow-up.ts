// What follows inside issuance from its own events: budget to zone, reservation to voucher, closing to freed money.
import type { CommandMeta } from '@buono/event-store';
import { sumParts, type CallId, type Cents, type LocalDate, type ZoneCode } from '@buono/kernel';
import type { AccreditationEvent } from '../domain/accreditation/accreditation.js';
import type { AdmissionEvent } from '../domain/admission/admission.js';
import type { GivenPlace, ReleaseFunds } from '../domain/allocation/commands.js';
import type { AllocationEvent, FundsReserved, OfferCleared, PlaceOfBlock } from '../domain/allocation/events.js';
import type { TakenShare } from '../domain/allocation/sharing.js';
import type { TransferSent } from '../domain/allocation/transfer.js';
import type { CallHeard } from '../domain/heard-call/heard-call.js';
import type { BudgetEvent } from '../domain/budget/events.js';
import type { OfferingEvent } from '../domain/offering/offering.js';
import type { SiteEvent } from '../domain/site/site.js';
import { withinDays } from '../domain/voucher/entitlement.js';
import type { VoucherEvent, VoucherIssued, VoucherShare } from '../domain/voucher/events.js';
import { FollowAmendments } from './follow-amendments.js';
import { dayOf, done, FollowUpRefused, metaOf, type Happened } from './happened.js';
import { allocationIdOf, allocationPartsOf, keptFor, voucherOf } from './ids.js';
import { namedPlace, placeIn, type NamedPlace } from './place-of-voucher.js';
import type { Admissions, Allocations, Vouchers } from './ports.js';

type Followed =
  | CallHeard
  | AccreditationEvent
  | AdmissionEvent
  | AllocationEvent
  | BudgetEvent
  | OfferingEvent
  | SiteEvent
  | VoucherEvent;

const SERVED_AT_ONCE = 200;

/** Takes each event of the log once or more, in order; every step is a command whose id follows from the event. */
export class FollowUp {
  readonly #amendments: FollowAmendments;

  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
    private readonly vouchers: Vouchers,
  ) {
    this.#amendments = new FollowAmendments(admissions, allocations, vouchers);
  }

  /** Does what the event asks for; nothing for most of them. */
  async after(happened: Happened<Followed>): Promise<void> {
    const { event } = happened;
    switch (event.type) {
      case 'ZoneAllocated': {
        const { changeId, parts, own, actNumber, by, on } = event;
        const allocation = allocationIdOf(happened.id as never, event.zone);
        const act = { actNumber, ...(by && { by }), on };
        const received = { type: 'ReceiveAllocation', changeId, parts, ...(own && { own }), ...act } as const;
        return done(
          'receive',
          happened,
          await this.allocations.execute(allocation, received, metaOf('receive', happened)),
        );
      }
      case 'TransferSent':
        return this.#receiveTransfer(happened, event);
      case 'AllocationReceived':
      case 'TransferArrived':
      case 'FundsReleased':
      case 'PlacesReturned':
        await this.#amendments.serve(happened);
        return this.#serveWaiting(happened);
      case 'WaitingEnded':
      case 'FundsShared':
        return this.#serveWaiting(happened);
      case 'AmendmentAsked':
      case 'ReservationExtended':
      case 'VoucherIssued':
        return this.#amendments.after({ ...happened, event });
      case 'AdmissionRecorded': {
        if (event.order !== 'arrival') return undefined;
        const at = event.receiptNumber === undefined ? undefined : { place: event.receiptNumber };
        return this.reserve(event.applicationId, at, { meta: metaOf('reserve', happened), on: dayOf(happened) });
      }
      case 'ReserveLifted': {
        const { state: admission } = await this.admissions.find(event.applicationId);
        if (admission === undefined) return undefined;
        const { state: money } = await this.allocations.find(allocationIdOf(admission.callId, admission.zone));
        // Before it has a place nothing is kept: the ranking gives it one.
        if (!money.standing.has(event.applicationId)) return undefined;
        return this.reserve(event.applicationId, undefined, { meta: metaOf('lift', happened), on: dayOf(happened) });
      }
      case 'FundsReserved':
        // One whose turn came later is checked again first: eligibility was told that an offer is due.
        return event.checkDue === true ? undefined : this.#issue(happened, event);
      case 'OfferCleared':
        return this.#issueCleared(happened, event);
      case 'OfferLapsed':
      case 'OfferRenounced':
      case 'VoucherClosed':
      case 'VoucherAdjusted':
      case 'VoucherAmended':
      case 'IntegrationReturned':
        return this.#release(happened, event);
      default:
        return undefined;
    }
  }

  /** Sets money aside for an admitted application, or lets it wait at its place. Throws when the admission is not there yet. */
  async reserve(
    application: string,
    at: GivenPlace | undefined,
    { meta, on }: { readonly meta: CommandMeta; readonly on: LocalDate },
  ): Promise<void> {
    const { state: admission } = await this.admissions.find(application);
    if (admission === undefined)
      throw new Error(`application ${application} has a place, but its admission is not here yet`);
    // A correction left nothing due before its turn came.
    if (admission.ended === true) return;
    const { applicationId, callId, zone, entitlement, sliding } = admission;
    const { action, valueCents } = entitlement;
    const kept = admission.reserve === undefined ? {} : ({ appeal: true } as const);
    const voucherId = admission.reserve === undefined ? voucherOf(applicationId) : keptFor(applicationId);
    const whose = { voucherId, applicationId, action, valueCents, ...kept };
    const policy = sliding === undefined ? {} : { lastVoucher: sliding.lastVoucher };
    const reserve = { type: 'ReserveFunds', ...whose, ...(at && { at }), ...policy, on } as const;
    const outcome = await this.allocations.execute(allocationIdOf(callId, zone), reserve, meta);
    if (!outcome.accepted) throw new FollowUpRefused('reserve', meta.commandId, outcome.refusal);
  }

  /** Shares a zone's money among all of a ranking, whose places are all here; nothing where its call does not share. */
  async share(
    { callId, zone, rankingId }: { readonly callId: CallId; readonly zone: ZoneCode; readonly rankingId: string },
    { meta, on }: { readonly meta: CommandMeta; readonly on: LocalDate },
  ): Promise<void> {
    const share = { type: 'ShareFunds', rankingId, on } as const;
    const outcome = await this.allocations.execute(allocationIdOf(callId, zone), share, meta);
    if (!outcome.accepted) throw new FollowUpRefused('share', meta.commandId, outcome.refusal);
  }

  // What has left a zone always arrives: this is asked again until it has, also after the process died in between.
  async #receiveTransfer(happened: Happened<unknown>, sent: TransferSent): Promise<void> {
    const { call, zone: from } = allocationPartsOf(happened.id);
    const { type: _, to, ...act } = sent;
    const receive = { type: 'ReceiveTransfer', ...act, from } as const;
    const meta = metaOf('receive-transfer', happened);
    done('receive-transfer', happened, await this.allocations.execute(allocationIdOf(call, to), receive, meta));
  }

  async #serveWaiting(happened: Happened<unknown>): Promise<void> {
    const { state: allocation } = await this.allocations.find(happened.id);
    if (allocation.line.length === 0) return;
    const on = dayOf(happened);
    for (let round = 0; ; round += 1) {
      const meta = metaOf(`serve-${round}`, happened);
      const serve = { type: 'ServeWaiting', most: SERVED_AT_ONCE, on } as const;
      const outcome = await this.allocations.execute(happened.id, serve, meta);
      if (!outcome.accepted || outcome.events.length < SERVED_AT_ONCE) return;
    }
  }

  // What was set aside when it was due. Assigned: it was issued already, and some of it may have returned since.
  async #issueCleared(happened: Happened<unknown>, { voucherId, applicationId }: OfferCleared): Promise<void> {
    const { state: allocation } = await this.allocations.find(happened.id);
    const reservation = allocation.reservations.get(voucherId);
    if (reservation?.status !== 'reserved') return;
    const { parts, share, place } = reservation;
    const held = { valueCents: sumParts(parts), parts, ...(share && { share }), ...(place && { place }) };
    return this.#issue(happened, { voucherId, applicationId, ...held });
  }

  async #issue(
    happened: Happened<unknown>,
    { voucherId, applicationId, valueCents, parts, share: taken, place }: Omit<FundsReserved, 'type' | 'on'>,
  ): Promise<void> {
    const { state: admission } = await this.admissions.find(applicationId);
    if (admission === undefined) throw new Error(`application ${applicationId} has money, but no admission`);
    const { callId, zone, recipientId, applicantId } = admission;
    const block = place === undefined ? undefined : await this.#placeIn(happened.id, place);
    const entitlement = block === undefined ? admission.entitlement : withinDays(admission.entitlement, block);
    const on = dayOf(happened);
    const whose = { voucherId, callId, zone, applicationId, recipientId, applicantId };
    const share = taken && (await this.#shareOf(happened.id, taken, valueCents));
    const terms = { valueCents, parts, entitlement, ...(share && { share }), ...(block && { block: placeIn(block) }) };
    const issue = { type: 'IssueVoucher', ...whose, ...terms, on } as const;
    done('issue', happened, await this.vouchers.execute(voucherId, issue, metaOf('issue', happened)));
    const confirm = { type: 'ConfirmReservation', voucherId } as const;
    done('confirm', happened, await this.allocations.execute(happened.id, confirm, metaOf('confirm', happened)));
  }

  async #shareOf(
    allocation: string,
    { shareId, askedCents: wholeCents }: TakenShare,
    sharedCents: Cents,
  ): Promise<VoucherShare | undefined> {
    const { state } = await this.allocations.find(allocation);
    const sharing = state.sharings.find((one) => one.shareId === shareId);
    return (
      sharing && { wholeCents, sharedCents, availableCents: sharing.availableCents, askedCents: sharing.askedCents }
    );
  }

  async #placeIn(allocation: string, place: PlaceOfBlock): Promise<NamedPlace> {
    const { state } = await this.allocations.find(allocation);
    const named = namedPlace(state, place);
    if (named === undefined) throw new Error(`place ${place.place} of block ${place.blockId} is nobody's`);
    return named;
  }

  async #release(happened: Happened<unknown>, event: Freeing): Promise<void> {
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
      ...('lastServiceDate' in voucher && { lastServiceDate: voucher.lastServiceDate }),
      ...(await this.#toEnd(event, voucher)),
    } as const;
    const outcome = await this.allocations.execute(allocationIdOf(callId, zone), release, metaOf('release', happened));
    done('release', happened, outcome);
  }

  // Who gave an offer up, or let it lapse, goes to the end where the call says so; the allocation knows whether it may.
  async #toEnd(
    { type }: Freeing,
    { applicationId, callId, zone }: Pick<VoucherIssued, 'applicationId' | 'callId' | 'zone'>,
  ): Promise<Pick<ReleaseFunds, 'toEnd'>> {
    if (type !== 'OfferRenounced' && type !== 'OfferLapsed') return {};
    const { state: admission } = await this.admissions.find(applicationId);
    if (admission?.sliding?.[POLICY_OF[type]] !== 'last') return {};
    const { state: allocation } = await this.allocations.find(allocationIdOf(callId, zone));
    const voucherId = voucherOf(applicationId, (allocation.standing.get(applicationId)?.vouchers ?? 0) + 1);
    const { lastVoucher } = admission.sliding;
    return { toEnd: { voucherId, valueCents: admission.entitlement.valueCents, lastVoucher } };
  }
}

const POLICY_OF = { OfferRenounced: 'onRenunciation', OfferLapsed: 'onLapse' } as const;

type Freeing = Extract<
  VoucherEvent,
  {
    type:
      'OfferLapsed' | 'OfferRenounced' | 'VoucherClosed' | 'VoucherAdjusted' | 'VoucherAmended' | 'IntegrationReturned';
  }
>;

const freedBy = (event: Freeing, voucher: Pick<VoucherIssued, 'valueCents' | 'parts'>) => {
  switch (event.type) {
    case 'OfferLapsed':
    case 'OfferRenounced':
      return { amountCents: voucher.valueCents, parts: voucher.parts, reason: 'not-accepted' } as const;
    case 'VoucherClosed':
      return { amountCents: event.residualCents, parts: event.residualParts, reason: 'closed' } as const;
    case 'VoucherAdjusted':
      return { amountCents: event.amountCents, parts: event.parts, reason: 'adjusted' } as const;
    case 'IntegrationReturned':
      return { amountCents: event.amountCents, parts: event.parts, reason: 'amended' } as const;
    case 'VoucherAmended':
      return { amountCents: event.freedCents, parts: event.freedParts, reason: 'amended' } as const;
  }
};
