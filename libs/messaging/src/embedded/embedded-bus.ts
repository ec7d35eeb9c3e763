// The bus of one command to start: a durable table, groups woken in process, retention as a broker has it.
import { instantFromMillis, millisOf } from '@buono/kernel';
import { LogBus, type BusOptions } from '../log-bus.js';
import { SqliteMessageLog } from './sqlite-message-log.js';

/** How the embedded bus works. */
export interface EmbeddedBusOptions extends BusOptions {
  /** How long messages are kept after every living group has consumed them; 30 days unless told. */
  readonly retentionMs?: number;
  /** How often retention is carried out; hourly unless told. */
  readonly sweepMs?: number;
}

const DAY_MS = 86_400_000;
const FORGET_AT_ONCE = 2_000;

/** MessageBus on a SQLite file of its own, for one process at a time. */
export class EmbeddedBus extends LogBus {
  private readonly sweeper: NodeJS.Timeout;
  private sweeping: Promise<number> | undefined;
  private ended = false;

  private constructor(
    private readonly messages: SqliteMessageLog,
    private readonly options: EmbeddedBusOptions,
  ) {
    super(messages, options);
    this.sweeper = setInterval(() => this.sweepQuietly(), options.sweepMs ?? DAY_MS / 24).unref();
  }

  /** Opens the file, creating it. */
  static async open(path: string, options: EmbeddedBusOptions): Promise<EmbeddedBus> {
    return new EmbeddedBus(await SqliteMessageLog.open(path, options.clock), options);
  }

  /** Deletes what is older than the retention and consumed by every living group; how many messages. */
  sweep(): Promise<number> {
    this.sweeping ??= this.forgetAll().finally(() => (this.sweeping = undefined));
    return this.sweeping;
  }

  override async close(): Promise<void> {
    this.ended = true;
    clearInterval(this.sweeper);
    await this.sweeping;
    await super.close();
  }

  private async forgetAll(): Promise<number> {
    const before = instantFromMillis(millisOf(this.options.clock.now()) - (this.options.retentionMs ?? 30 * DAY_MS));
    let total = 0;
    while (!this.ended) {
      const forgotten = this.messages.forget(before, FORGET_AT_ONCE);
      total += forgotten;
      if (forgotten === 0) break;
      // Deleting yields to deliveries between one portion and the next.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return total;
  }

  private sweepQuietly(): void {
    this.sweep().catch((error: unknown) => this.options.onFault?.(error, 'retention'));
  }
}
