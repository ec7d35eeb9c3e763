// Which notice an event is, of the own log or of a neighbour, and what it puts in the places of its text; most events are none.
import {
  addDays,
  cents,
  dateInRome,
  dueDate,
  euroText,
  instantInRome,
  localDate,
  type Instant,
  type LocalDate,
} from '@buono/kernel';
import type {
  AcceptanceBegunV1,
  ChoiceEndingV1,
  PaymentExecutedV1,
  ServiceQuestionAskedV1,
  VoucherAcceptedV1,
  VoucherIssuedV1,
  VoucherRunningOutV1,
} from '@buono/messaging';
import type { ApplicationEvent, Sealed } from '../../domain/application/events.js';
import { COURT_DAYS } from '../../domain/application/procedure/remedies.js';
import type { ProcedureTerms } from '../../domain/application/procedure/terms.js';
import { grantedBy } from '../../domain/application/state.js';
import type { NoticeKind } from '../../domain/notice/kinds.js';
import type { TermTold } from '../../domain/notice/texts.js';
import type { ThreadEvent } from '../../domain/thread/events.js';
import { dateWords, reasonWords } from '../acts/paper-words.js';

/** A notice before it is written. */
export interface DraftNotice {
  readonly kind: NoticeKind;
  readonly day: LocalDate;
  readonly values: Readonly<Record<string, string>>;
  /** By when to answer, where it says so. */
  readonly term?: TermTold;
  /** Items of a request by code: the call has their words. */
  readonly items?: readonly string[];
  /** Where the office's own words are. */
  readonly words?: Sealed;
  readonly voucherId?: string;
  /** What its id is made of, where a voucher or a cause has several of its kind. */
  readonly about?: string;
  readonly claimId?: string;
  /** Not before; at once unless said. */
  readonly sendAt?: Instant;
}

/** The notice that an event of an application is; `terms` are those of its procedure. */
export const noticeOfApplication = (
  event: ApplicationEvent,
  { appealDays, integrationDays, observationDays }: ProcedureTerms,
): DraftNotice | undefined => {
  switch (event.type) {
    case 'ReceiptRecorded':
      return { kind: 'receipt', day: dateInRome(event.arrivedAt), values: { number: String(event.receiptNumber) } };
    case 'IntegrationRequested': {
      const { items, sealed, days = integrationDays, until, on } = event;
      const term = { days, until: dateWords(until) };
      return { kind: 'integration-request', day: on, items, words: sealed, values: {}, term };
    }
    case 'RejectionNoticed': {
      const { grounds, sealed, observationsBy, on } = event;
      const term = { days: observationDays, until: dateWords(observationsBy) };
      return {
        kind: 'rejection-notice',
        day: on,
        words: sealed,
        values: { reasons: reasonWords(grounds).join('\n') },
        term,
      };
    }
    case 'ApplicationAdmitted': {
      const { due } = grantedBy(event);
      const { actNumber: act = '', decidedOn } = event;
      const worth = due && {
        amount: euroText(due.valueCents),
        from: dateWords(due.validFrom),
        to: dateWords(due.validTo),
      };
      const values = { act, ...worth, court: String(COURT_DAYS) };
      return { kind: 'admission', day: decidedOn, values };
    }
    case 'ApplicationRefused': {
      const { actNumber: act = '', decidedOn, reasons } = event;
      const term = { days: appealDays, until: dateWords(dueDate(decidedOn, appealDays)) };
      const values = { act, court: String(COURT_DAYS), reasons: reasonWords(reasons).join('\n') };
      return { kind: 'refusal', day: decidedOn, values, term };
    }
    default:
      return undefined;
  }
};

/** What the office writes on a file is told; what the family writes is the office's to read. */
export const noticeOfThread = (event: ThreadEvent): DraftNotice | undefined =>
  event.type === 'MessageWritten' && event.from === 'office'
    ? { kind: 'message', day: event.on, values: {} }
    : undefined;

/** When on a day. */
const MORNING = '09:00';

/** What the warnings of an offer are about: the last of them is that of the voucher, whichever thresholds others have. */
export const offerWarnings = (
  voucherId: string,
  offerDays: readonly number[],
): readonly { about: string; days: number }[] =>
  [...new Set(offerDays)]
    .sort((one, other) => one - other)
    .map((days, index) => ({ days, about: index === 0 ? voucherId : `${voucherId}/${days}` }));

/** The offer of a voucher. */
export const noticeOfOffer = (offer: VoucherIssuedV1): DraftNotice => ({
  ...{ kind: 'voucher-offer', day: localDate(offer.issuedOn), voucherId: offer.voucherId },
  values: { amount: euroText(cents(offer.valueCents)) },
  term: { days: offer.entitlement.acceptanceDays, until: dateWords(localDate(offer.acceptBy)) },
});

/** The warnings so many days before an offer lapses, once it is known when; none where there is no time on the day `today`. */
export const warningsOfOffer = (
  { voucherId, valueCents, acceptBy }: Pick<AcceptanceBegunV1, 'voucherId' | 'valueCents' | 'acceptBy'>,
  offerDays: readonly number[],
  today: LocalDate,
): readonly DraftNotice[] => {
  const last = localDate(acceptBy);
  const values = { amount: euroText(cents(valueCents)), until: dateWords(last) };
  return offerWarnings(voucherId, offerDays).flatMap(({ about, days }): readonly DraftNotice[] => {
    const warnedOn = addDays(last, -days);
    if (warnedOn <= today) return [];
    const sendAt = instantInRome(warnedOn, MORNING);
    return [{ kind: 'offer-lapsing', day: warnedOn, voucherId, values, about, sendAt }];
  });
};

/** A voucher that is about to run out; `messageId` tells its thresholds apart. */
export const noticeOfRunningOut = (
  { voucherId, by, lastServiceDate, valueCents, leftCents, warnedOn }: VoucherRunningOutV1,
  messageId: string,
): DraftNotice => ({
  ...{
    kind: by === 'ending' ? 'voucher-ending' : 'voucher-low',
    day: localDate(warnedOn),
    voucherId,
    about: messageId,
  },
  values: {
    left: euroText(cents(leftCents)),
    amount: euroText(cents(valueCents)),
    until: dateWords(localDate(lastServiceDate)),
  },
});

/** A voucher that was accepted. */
export const noticeOfVoucher = ({ voucherId, valueCents, acceptedOn }: VoucherAcceptedV1): DraftNotice => ({
  ...{ kind: 'voucher-ready', day: localDate(acceptedOn), voucherId },
  values: { amount: euroText(cents(valueCents)) },
});

/** The provider that the family chose may not serve it any more from a day on; `messageId`: there may be another after it. */
export const noticeOfEnding = (
  { voucherId, effectiveFrom, toldOn }: ChoiceEndingV1,
  messageId: string,
): DraftNotice => ({
  ...{ kind: 'provider-leaving', day: localDate(toldOn), voucherId, about: messageId },
  values: {
    from: dateWords(localDate(effectiveFrom)),
    until: dateWords(addDays(localDate(effectiveFrom), -1)),
  },
});

/** A question about a service that was paid for. */
export const noticeOfQuestion = ({ redemptionId, servedOn, askedOn, until }: ServiceQuestionAskedV1): DraftNotice => ({
  ...{ kind: 'service-question', day: localDate(askedOn), about: redemptionId },
  values: { served: dateWords(localDate(servedOn)), until: dateWords(localDate(until)) },
});

/** What was paid to a person. */
export const noticeOfPayment = ({ claimId, month, paidCents, executedOn }: PaymentExecutedV1): DraftNotice => ({
  ...{ kind: 'payment', day: localDate(executedOn), claimId },
  values: { amount: euroText(cents(paidCents)), month: month.split('-').toReversed().join('/') },
});
