// Writes every message of every other context into reporting's own log, once: reports are rebuilt from there.
import {
  CONTRACT_TYPES,
  TOLD_TO_CONTEXTS_ALONE,
  consumedAs,
  metaForMessage,
  refusedWith,
  type Message,
  type MessageBus,
  type MessageSubscription,
} from '@buono/messaging';
import type { ReceivedMessages } from '../../application/ports.js';
import { factOf } from './facts-of.js';

/** The consumer's name, which is also its group. */
export const RECORDER = 'record-what-neighbours-say';

const RECORDED = Object.values(CONTRACT_TYPES)
  .flat()
  .filter((type) => !TOLD_TO_CONTEXTS_ALONE.includes(type));

/**
 * Starts the consumer. A message that breaks its contract is a dead letter with its reason: in the log it would stand in
 * the way of every report.
 */
export const recordWhatNeighboursSay = (bus: MessageBus, received: ReceivedMessages): MessageSubscription =>
  bus.subscribe(RECORDER, RECORDED, async (message) => {
    const fault = unreadable(message);
    if (fault !== undefined) return refusedWith(`message-unreadable: ${fault}`);
    return consumedAs(await received.record(message, metaForMessage(RECORDER, message)));
  });

const unreadable = (message: Message): string | undefined => {
  try {
    factOf(message);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
