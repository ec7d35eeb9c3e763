// What the suites of a bus work with.
import { consumed, type MessageBus } from '../bus.js';
import type { Message } from '../message.js';
import { aMessage } from './messages.js';

/** A bus under test. `restarted` acts out a crash: another bus on the same storage while the first is simply left. */
export interface BusUnderTest {
  readonly bus: MessageBus;
  /** With retry delays of 0 ms, three of them. */
  restarted(): Promise<MessageBus>;
  cleanUp(): Promise<void>;
}

export const ISSUED = 'it.buono.issuance.voucher-issued.v1';
export const CLOSED = 'it.buono.issuance.voucher-closed.v1';
/** How long a spec waits before it gives up, in milliseconds: a broker on a busy machine takes seconds to divide a group. */
export const SOON = 30_000;

/** Messages `m-1`, `m-2`, … */
export const numbered = (count: number, some: Partial<Message> = {}): Message[] =>
  Array.from({ length: count }, (_, index) => aMessage({ id: `m-${index + 1}`, sequence: index + 1, ...some }));

/** A group that consumes everything and tells what it got. */
export const collectorOf = (bus: MessageBus, group: string, types: readonly string[] = [ISSUED]) => {
  const messages: Message[] = [];
  const subscription = bus.subscribe(group, types, async (message) => {
    messages.push(message);
    return consumed;
  });
  return { messages, subscription, ids: () => messages.map((message) => message.id) };
};
