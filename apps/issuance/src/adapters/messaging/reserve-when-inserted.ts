// Who won an appeal got a place in an approved ranking: money if those before leave enough, else a place in the waiting list.
import { localDate } from '@buono/kernel';
import { consumed, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { FollowUp } from '../../application/follow-up.js';

const NAME = 'reserve-funds-when-inserted';

/** Listens to places given after a ranking was approved; an admission that is not here yet holds them up. */
export const reserveWhenInserted = ({
  bus,
  followUp,
}: {
  readonly bus: MessageBus;
  readonly followUp: FollowUp;
}): MessageSubscription =>
  subscribeTo(bus, NAME, ['it.buono.eligibility.place-inserted.v1'], async (message) => {
    const { applicationId, rankingId, place, bis, insertedOn } = message.data;
    const asked = { meta: metaForMessage(NAME, message), on: localDate(insertedOn) };
    await followUp.reserve(applicationId, { rankingId, place, bis }, asked);
    return consumed;
  });
