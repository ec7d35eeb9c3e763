// What eligibility found when it checked the conditions of an offer that was due: it is made, it waits, or the next one's turn comes.
import { localDate, voucherId, zoneCode, callId } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import { allocationIdOf } from '../../application/ids.js';
import type { Allocations } from '../../application/ports.js';

const NAME = 'offer-when-checked';

/** Listens to eligibility's answers; an answer that comes twice, or too late, says nothing. */
export const offerWhenChecked = ({
  bus,
  allocations,
}: {
  readonly bus: MessageBus;
  readonly allocations: Allocations;
}): MessageSubscription =>
  subscribeTo(bus, NAME, ['it.buono.eligibility.offer-checked.v1'], async (message) => {
    const { data } = message;
    const hear = {
      type: 'HearOfCheck',
      voucherId: voucherId(data.voucherId),
      outcome: data.outcome,
      releaseId: message.id,
      on: localDate(data.checkedOn),
    } as const;
    const allocation = allocationIdOf(callId(data.callId), zoneCode(data.zone));
    return consumedAs(await allocations.execute(allocation, hear, metaForMessage(NAME, message)));
  });
