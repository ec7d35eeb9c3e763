// Hears from eligibility who is excluded by an act, and until when.
import { localDate, personId } from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';
import type { HeardBanStreams } from '../../application/exclusions.js';
import type { HeardBanEvent } from '../../domain/ban/heard-bans.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_BANS = 'hear-of-bans';

const TYPES = ['it.buono.eligibility.ban-recorded.v1', 'it.buono.eligibility.ban-lifted.v1'] as const;

/** Keeps what is told of bans, by person. */
export const hearOfBans = (bus: MessageBus, bans: HeardBanStreams): MessageSubscription =>
  subscribeTo(bus, HEAR_OF_BANS, TYPES, async (message) => {
    const hear = { type: 'HearOfBan', event: heardIn(message) } as const;
    return consumedAs(await bans.execute(message.data.personId, hear, metaForMessage(HEAR_OF_BANS, message)));
  });

const heardIn = (message: MessageOf<(typeof TYPES)[number]>): HeardBanEvent => {
  if (message.type === 'it.buono.eligibility.ban-lifted.v1') {
    const { banId, personId: person, actNumber, liftedOn } = message.data;
    return { type: 'BanLiftHeard', banId, personId: personId(person), actNumber, on: localDate(liftedOn) };
  }
  const { banId, personId: person, actNumber, from, to } = message.data;
  const dates = { from: localDate(from), ...(to !== undefined && { to: localDate(to) }) };
  return { type: 'BanHeard', banId, personId: personId(person), actNumber, ...dates };
};
