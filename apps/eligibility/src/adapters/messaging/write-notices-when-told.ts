// The neighbours say what a family is to know: a voucher is offered, is active, money was paid. An offer that was answered is not warned of.
import { uuidV5 } from '@buono/event-store';
import { applicationId, callId, dateInRome, personId, type Clock } from '@buono/kernel';
import { consumed, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import { warningThresholds } from '@buono/rules';
import type { CallVersions } from '../../application/call/call-versions.js';
import { noticeOf, type PrepareNotices } from '../../application/notices/prepare-notices.js';
import {
  noticeOfEnding,
  noticeOfPayment,
  noticeOfQuestion,
  noticeOfRunningOut,
  noticeOfVoucher,
  noticeOfOffer,
  offerWarnings,
  warningsOfOffer,
  type DraftNotice,
} from '../../application/notices/notices-of.js';
import type { Notices } from '../../application/notices/notice-ports.js';
import type { Applications, Lists } from '../../application/ports.js';

/** Its name, and its group on the bus. */
export const WRITE_NOTICES_WHEN_TOLD = 'write-notices-when-told';

/** What it works with. */
export interface TellingParts {
  readonly bus: MessageBus;
  readonly prepare: Pick<PrepareNotices, 'prepare'>;
  readonly notices: Notices;
  readonly applications: Applications;
  readonly calls: CallVersions;
  readonly lists: Lists;
  readonly clock: Clock;
}

const TYPES = [
  'it.buono.issuance.voucher-issued.v1',
  'it.buono.issuance.acceptance-begun.v1',
  'it.buono.issuance.voucher-accepted.v1',
  'it.buono.issuance.choice-ending.v1',
  'it.buono.issuance.voucher-closing.v1',
  'it.buono.issuance.funds-released.v1',
  'it.buono.redemption.payment-executed.v1',
  'it.buono.redemption.service-question-asked.v1',
  'it.buono.reporting.voucher-running-out.v1',
] as const;

/** Writes the notices of each message, once. */
export const writeNoticesWhenTold = (parts: TellingParts): MessageSubscription =>
  subscribeTo(parts.bus, WRITE_NOTICES_WHEN_TOLD, TYPES, async (message) => {
    const meta = metaForMessage(WRITE_NOTICES_WHEN_TOLD, message);
    const cause = { correlationId: meta.correlationId, causationId: message.id };
    const write = async (id: string, drafts: readonly DraftNotice[]): Promise<void> => {
      const { state: application } = await parts.applications.find(applicationId(id));
      if (application.status === 'none') return;
      for (const draft of drafts) await parts.prepare.prepare(draft, application, cause);
    };
    switch (message.type) {
      case 'it.buono.issuance.voucher-issued.v1':
        await write(message.data.applicationId, [
          noticeOfOffer(message.data),
          ...((await countsFromDelivery(parts, message.data)) ? [] : await warnings(parts, message.data)),
        ]);
        return consumed;
      case 'it.buono.issuance.acceptance-begun.v1':
        await write(message.data.applicationId, await warnings(parts, message.data));
        return consumed;
      case 'it.buono.issuance.voucher-accepted.v1':
        await noLongerDue(parts, message.data, meta);
        await write(message.data.applicationId, [noticeOfVoucher(message.data)]);
        return consumed;
      case 'it.buono.issuance.voucher-closing.v1':
      case 'it.buono.issuance.funds-released.v1':
        await noLongerDue(parts, message.data, meta);
        return consumed;
      case 'it.buono.issuance.choice-ending.v1':
        await write(message.data.applicationId, [noticeOfEnding(message.data, message.id)]);
        return consumed;
      case 'it.buono.reporting.voucher-running-out.v1':
        await write(message.data.applicationId, [noticeOfRunningOut(message.data, message.id)]);
        return consumed;
      case 'it.buono.redemption.service-question-asked.v1': {
        const asked = { callId: message.data.callId, recipients: [message.data.recipientId] };
        const [line] = await parts.lists.applications(asked, { limit: 1 });
        if (line !== undefined) await write(line.applicationId, [noticeOfQuestion(message.data)]);
        return consumed;
      }
      case 'it.buono.redemption.payment-executed.v1': {
        const { callId: ofCall, payeeId, payeeKind } = message.data;
        if (payeeKind !== 'person') return consumed;
        const [line] = await parts.lists.applications({ callId: ofCall, persons: [personId(payeeId)] }, { limit: 1 });
        if (line !== undefined) await write(line.applicationId, [noticeOfPayment(message.data)]);
        return consumed;
      }
    }
  });

/** The warnings before an offer lapses, whose last day is known. */
const warnings = async (
  parts: TellingParts,
  offer: Parameters<typeof warningsOfOffer>[0] & { readonly callId: string },
): Promise<readonly DraftNotice[]> =>
  warningsOfOffer(offer, await offerDays(parts, offer), dateInRome(parts.clock.now()));

/** Whether the term to accept waits for the delivery of the offer. */
const countsFromDelivery = async (
  { calls, clock }: TellingParts,
  { callId: id, action }: { readonly callId: string; readonly action: string },
): Promise<boolean> => {
  const ready = await calls.inForce(callId(id), dateInRome(clock.now()));
  return ready?.compiled.actions.get(action)?.terms.countFrom === 'delivery';
};

/** At how many days the call warns of an offer today. */
const offerDays = async (
  { calls, clock }: TellingParts,
  { callId: id }: { readonly callId: string },
): Promise<readonly number[]> => {
  const ready = await calls.inForce(callId(id), dateInRome(clock.now()));
  return warningThresholds(ready?.compiled.document.warnings).offerDays;
};

/** The warnings of an offer that was answered, or is no more. */
const noLongerDue = async (
  parts: TellingParts,
  told: { readonly voucherId: string; readonly callId: string },
  meta: ReturnType<typeof metaForMessage>,
): Promise<void> => {
  const { notices, clock } = parts;
  // The last warning has the voucher’s own id, whichever thresholds the call had when it was written.
  const about = new Set([
    told.voucherId,
    ...offerWarnings(told.voucherId, await offerDays(parts, told)).map((one) => one.about),
  ]);
  for (const one of about) {
    const noticeId = noticeOf('offer-lapsing', one);
    const { state: notice } = await notices.find(noticeId);
    if (notice.status !== 'waiting' && notice.status !== 'posting') continue;
    const stop = { type: 'StopNotice', noticeId, reason: 'no-longer-due', at: clock.now() } as const;
    const commandId = one === told.voucherId ? meta.commandId : uuidV5(meta.commandId, one);
    const outcome = await notices.execute(noticeId, stop, { ...meta, commandId });
    if (!outcome.accepted) throw new Error(`notice ${noticeId} was not stopped: ${outcome.refusal}`);
  }
};
