// A bus whose messages are steps of traces, and lines of the log: what is sent, what is consumed, how long it took.
import {
  MessageBus,
  spanIdOf,
  traceIdOf,
  type Consumed,
  type DeadLetter,
  type DeadLetterFilter,
  type Message,
  type MessageHandler,
  type MessageSubscription,
} from '@buono/messaging';
import type { Position } from '@buono/event-store';
import { failed, SpanKind, type Tracing } from './tracing.js';

/** A message that was consumed, as it may be told. */
export interface ObservedMessage {
  readonly group: string;
  readonly type: string;
  readonly outcome: 'done' | 'refused' | 'fault';
  readonly milliseconds: number;
  readonly traceId: string | undefined;
}

/** Who is told of messages. */
export interface MessageObserver {
  readonly tracing: Tracing | undefined;
  log(message: ObservedMessage): void;
}

/** A bus that is observed; it does what the bus below does. */
export class TracedBus extends MessageBus {
  constructor(
    private readonly bus: MessageBus,
    private readonly observer: MessageObserver,
  ) {
    super();
  }

  override async publish(messages: readonly Message[]): Promise<void> {
    const steps = messages.flatMap((message) => this.sending(message) ?? []);
    try {
      await this.bus.publish(messages);
    } catch (error) {
      steps.forEach(failed);
      throw error;
    } finally {
      for (const step of steps) step.end();
    }
  }

  override subscribe(group: string, types: readonly string[], handler: MessageHandler): MessageSubscription {
    return this.bus.subscribe(group, types, (message) => this.consume(group, handler, message));
  }

  override deadLetters(filter?: DeadLetterFilter): Promise<readonly DeadLetter[]> {
    return this.bus.deadLetters(filter);
  }

  override replay(deadLetterId: string): Promise<Consumed> {
    return this.bus.replay(deadLetterId);
  }

  override skip(deadLetterId: string): Promise<void> {
    return this.bus.skip(deadLetterId);
  }

  override head(): Promise<Position> {
    return this.bus.head();
  }

  override close(): Promise<void> {
    return this.bus.close();
  }

  private async consume(group: string, handler: MessageHandler, message: Message): Promise<Consumed> {
    const began = performance.now();
    const step = this.consuming(group, message);
    let outcome: ObservedMessage['outcome'] = 'fault';
    try {
      const consumed = await handler(message);
      outcome = consumed.done ? 'done' : 'refused';
      return consumed;
    } finally {
      const traceId = traceIdOf(message.correlationid);
      const milliseconds = Math.round(performance.now() - began);
      if (step !== undefined && outcome === 'fault') failed(step);
      step?.setAttribute('buono.outcome', outcome).end();
      this.observer.log({ group, type: message.type, outcome, milliseconds, traceId });
    }
  }

  private sending({ id, type, source, correlationid }: Message) {
    const [traceId, spanId] = [traceIdOf(correlationid), spanIdOf(id)];
    if (traceId === undefined || spanId === undefined) return undefined;
    const attributes = { 'messaging.operation.type': 'send', 'messaging.destination.name': source };
    return this.observer.tracing?.begin({
      name: `send ${type}`,
      kind: SpanKind.PRODUCER,
      ...{ traceId, spanId, attributes },
    });
  }

  private consuming(group: string, { id, type, correlationid }: Message) {
    const [traceId, parentId] = [traceIdOf(correlationid), spanIdOf(id)];
    if (traceId === undefined || parentId === undefined) return undefined;
    const attributes = { 'messaging.operation.type': 'process', 'messaging.consumer.group.name': group };
    return this.observer.tracing?.begin({
      name: `process ${type}`,
      kind: SpanKind.CONSUMER,
      ...{ traceId, parentId, attributes },
    });
  }
}
