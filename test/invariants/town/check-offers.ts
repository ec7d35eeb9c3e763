// Eligibility, as a town needs it of an offer that is due: it answers, twice, and for one application in five it cannot check yet.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import { consumed, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';

const ANSWERS = ['admitted', 'admitted', 'admitted', 'cannot-check-yet', 'no-longer'] as const;

/** Answers every offer that is due; what cannot be checked yet is admitted later. */
export const checkOffersWhenDue = (bus: MessageBus, clock: Clock): MessageSubscription =>
  subscribeTo(bus, 'check-offers-of-a-town', ['it.buono.issuance.offer-due.v1'], async ({ data }) => {
    const { applicationId, callId, zone, voucherId } = data;
    const first = ANSWERS[Number.parseInt(voucherId.slice(-4), 16) % ANSWERS.length] ?? 'admitted';
    const second = first === 'no-longer' ? first : 'admitted';
    const at = clock.now();
    for (const [sequence, outcome] of [first, second].entries()) {
      const id = uuidV5('answer in a town', voucherId, String(sequence));
      const checked = { applicationId, callId, zone, voucherId, outcome, checkedOn: dateInRome(at) };
      const envelope = { id, source: 'buono/eligibility', subject: applicationId, time: at, recordedat: at, sequence };
      await bus.publish([
        { ...envelope, type: 'it.buono.eligibility.offer-checked.v1', correlationid: id, data: checked },
      ]);
    }
    return consumed;
  });
