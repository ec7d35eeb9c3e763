// Messages of the bus as a feed: what arrives together is applied together, each message once by its id.
import { consumed, type Consumed, type Message, type MessageBus } from '@buono/messaging';
import type { Feed, FeedReader, Following } from './feed.js';

interface Waiting {
  readonly message: Message;
  readonly settle: (consumed: Consumed) => void;
  readonly fail: (error: unknown) => void;
}

/** Gathers what the bus delivers while the last batch is applied, so that one transaction carries many messages. */
class Batches {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(private readonly reader: FeedReader<Message>) {}

  add(message: Message): Promise<Consumed> {
    return new Promise((settle, fail) => {
      this.waiting.push({ message, settle, fail });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    // One turn of the loop: the bus hands over all it has taken before the first batch is cut.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.reader.batch);
      await this.reader.handle(batch.map(({ message }) => message)).then(
        () => batch.forEach(({ settle }) => settle(consumed)),
        (error: unknown) => batch.forEach(({ fail }) => fail(error)),
      );
    }
    this.running = false;
  }
}

/**
 * Messages of some types, from the oldest that the bus keeps. Order holds within a subject only.
 * A message that cannot be applied becomes a dead letter of the group, as anywhere; a rebuild sees what retention has left:
 * what must be rebuilt for ever is written to an own log first.
 */
export const busFeed = (bus: MessageBus, types: readonly string[]): Feed<Message> => ({
  identity: { by: 'id', of: (message) => message.id },
  follow: (reader: FeedReader<Message>): Following => {
    const batches = new Batches(reader);
    const subscription = bus.subscribe(reader.name, types, (message) => batches.add(message));
    return {
      stop: () => subscription.stop(),
      caughtUp: (timeoutMs) => subscription.caughtUp(timeoutMs),
    };
  },
});
