// Consume-once: an effect that is an event is deduplicated by its command id in the target stream.
import { commandIdForMessage, type Aggregate, type CommandMeta, type Executor } from '@buono/event-store';
import { consumed, refusedWith, type Consumed, type MessageBus, type MessageSubscription } from './bus.js';
import type { ContractType } from './contracts/index.js';
import type { Message, MessageOf } from './message.js';

/** The meta of the command that a message causes: its id follows from consumer and message, so repeating is harmless. */
export const metaForMessage = (consumer: string, message: Message): CommandMeta => ({
  commandId: commandIdForMessage(consumer, message.id),
  actor: `consumer:${consumer}`,
  correlationId: message.correlationid,
  causationId: message.id,
});

/** An outcome as a consumer's answer: a refusal becomes a dead letter with its word. */
export const consumedAs = (
  outcome: { readonly accepted: true } | { readonly accepted: false; readonly refusal: string },
): Consumed => (outcome.accepted ? consumed : refusedWith(outcome.refusal));

/** Subscribes a group to some contracts, typed by their names. */
export const subscribeTo = <T extends ContractType>(
  bus: MessageBus,
  group: string,
  types: readonly T[],
  handler: (message: MessageOf<T>) => Promise<Consumed>,
): MessageSubscription => bus.subscribe(group, types, (message) => handler(message as MessageOf<T>));

/** A consumer whose effect is one command on one aggregate. */
export interface Consumption<T extends ContractType, S, C, E, R extends string> {
  readonly bus: MessageBus;
  readonly executor: Executor;
  /** Named by what it does, as `open-wallet-when-issued`; also the group and the caller of its command ids. */
  readonly consumer: string;
  readonly types: readonly T[];
  readonly aggregate: Aggregate<S, C, E, R>;
  /** Which command on which aggregate; undefined when the message asks for nothing. It gathers facts, it does not decide. */
  readonly command: (message: MessageOf<T>) => Asked<C> | undefined | Promise<Asked<C> | undefined>;
}

/** A command and the id of the aggregate it is for. */
export interface Asked<C> {
  readonly id: string;
  readonly command: C;
}

/** Runs a consumer: message in, command out, once. */
export const consumeInto = <T extends ContractType, S, C, E, R extends string>(
  consumption: Consumption<T, S, C, E, R>,
): MessageSubscription => {
  const { bus, executor, consumer, types, aggregate } = consumption;
  return subscribeTo(bus, consumer, types, async (message) => {
    const asked = await consumption.command(message);
    if (asked === undefined) return consumed;
    return consumedAs(await executor.execute(aggregate, asked.id, asked.command, metaForMessage(consumer, message)));
  });
};
