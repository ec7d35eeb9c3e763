// The bus of specs: same behaviour, nothing on disk.
import type { Instant } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import { isOneOf, type DeadLetter, type DeadLetterFilter } from './bus.js';
import { LogBus, type BusOptions } from './log-bus.js';
import { MessageLog, type PlacedMessage, type Scan } from './message-log.js';
import { messageText, type Message } from './message.js';

/** Messages in an array. They are stored as JSON text, so that what is read is what another process would read. */
export class InMemoryMessageLog extends MessageLog {
  private readonly texts: { readonly type: string; readonly text: string }[] = [];
  private readonly ids = new Set<string>();
  private readonly offsets = new Map<string, Position>();
  private readonly letters = new Map<string, DeadLetter>();

  override async append(messages: readonly Message[]): Promise<void> {
    const texts = messages.map((message) => ({ id: message.id, type: message.type, text: messageText(message) }));
    for (const { id, type, text } of texts) {
      if (this.ids.has(id)) continue;
      this.ids.add(id);
      this.texts.push({ type, text });
    }
  }

  override head(): Position {
    return this.texts.length;
  }

  override scan(after: Position, types: ReadonlySet<string>, limit: number): Scan {
    const messages: PlacedMessage[] = [];
    let position = after;
    while (position < this.texts.length && messages.length < limit) {
      const stored = this.texts[position];
      position += 1;
      if (stored && types.has(stored.type)) messages.push({ position, message: JSON.parse(stored.text) as Message });
    }
    return { messages, scannedTo: position };
  }

  override offset(group: string): Position {
    return this.offsets.get(group) ?? 0;
  }

  override saveOffset(group: string, position: Position, _at: Instant): void {
    this.offsets.set(group, position);
  }

  override saveDeadLetter(letter: DeadLetter): void {
    this.letters.set(letter.id, letter);
  }

  override deadLetter(id: string): DeadLetter | undefined {
    return this.letters.get(id);
  }

  override deadLetters(filter: DeadLetterFilter): readonly DeadLetter[] {
    return [...this.letters.values()].filter((letter) => isOneOf(letter, filter));
  }

  override removeDeadLetter(id: string): void {
    this.letters.delete(id);
  }

  override async close(): Promise<void> {
    // Kept on purpose: a spec may open a second bus on the same log, as a restart would.
  }
}

/** A MessageBus without a disk; give the same log to a second one to act out a restart. */
export class InMemoryBus extends LogBus {
  constructor(options: BusOptions, log: InMemoryMessageLog = new InMemoryMessageLog()) {
    super(log, options);
  }
}
