// Hears from eligibility who is under protection, and who may know who they are.
import { localDate, personId } from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';
import { ALL_PROTECTIONS, type HeardProtectionStreams } from '../../application/heard-shields.js';
import type { HeardProtectionEvent } from '../../domain/protection/heard-protections.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_PROTECTIONS = 'hear-of-protections';

const TYPES = ['it.buono.eligibility.person-protected.v1', 'it.buono.eligibility.protection-lifted.v1'] as const;

/** Keeps what is told of protections. */
export const hearOfProtections = (bus: MessageBus, protections: HeardProtectionStreams): MessageSubscription =>
  subscribeTo(bus, HEAR_OF_PROTECTIONS, TYPES, async (message) => {
    const hear = { type: 'HearOfProtection', event: heardIn(message) } as const;
    return consumedAs(await protections.execute(ALL_PROTECTIONS, hear, metaForMessage(HEAR_OF_PROTECTIONS, message)));
  });

const heardIn = (message: MessageOf<(typeof TYPES)[number]>): HeardProtectionEvent => {
  if (message.type === 'it.buono.eligibility.protection-lifted.v1') {
    const { protectionId, liftedOn } = message.data;
    return { type: 'ProtectionLiftHeard', protectionId, on: localDate(liftedOn) };
  }
  const { protectionId, personId: person, allowed, from, to } = message.data;
  const dates = { from: localDate(from), ...(to !== undefined && { to: localDate(to) }) };
  return { type: 'ProtectionHeard', protectionId, personId: personId(person), allowed, ...dates };
};
