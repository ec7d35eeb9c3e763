// What topics and groups are called on Kafka.

/** The type of a message does not say which context publishes it. */
export class UnknownContext extends Error {
  override readonly name = 'UnknownContext';
  constructor(readonly type: string) {
    super(`the message type ${type} does not begin with it.buono.<context>.`);
  }
}

/** The names of one installation. */
export class Names {
  constructor(private readonly prefix: string) {}

  /** Where the messages of a type are: one topic for each publishing context. UnknownContext. */
  topicOf(type: string): string {
    const context = /^it\.buono\.([a-z]+)\../.exec(type)?.[1];
    if (context === undefined) throw new UnknownContext(type);
    return `${this.prefix}buono.${context}`;
  }

  /** Whether a topic holds messages of a context. */
  isContext(topic: string): boolean {
    return topic.startsWith(`${this.prefix}buono.`) && topic !== this.deadLetters;
  }

  get deadLetters(): string {
    return `${this.prefix}buono.dead-letters`;
  }

  /** A consumer group as Kafka knows it. */
  groupOf(group: string): string {
    return `${this.prefix}buono.${group}`;
  }
}
