// One connection that hears a channel, and comes back by itself when it was lost.
import type pg from 'pg';
import { quotedName } from './names.js';

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 2_000;

export interface Heard {
  readonly channel: string;
  /** Told each notification; and '' once after each reconnection, for what was not heard meanwhile. */
  readonly onNotify: (payload: string) => void;
  readonly onFault: (error: unknown) => void;
}

/** Listens until stopped. */
export class Listener {
  private readonly channel: string;
  private client: pg.Client | undefined;
  private stopped = false;
  private rouse: (() => void) | undefined;
  private returning: Promise<void> = Promise.resolve();

  constructor(
    private readonly newClient: () => pg.Client,
    private readonly heard: Heard,
  ) {
    this.channel = quotedName(heard.channel);
  }

  /** Resolves when the channel is heard. @throws when there is no connection to be had. */
  async start(): Promise<void> {
    const client = this.newClient();
    client.on('notification', ({ payload }) => this.heard.onNotify(payload ?? ''));
    client.on('error', this.heard.onFault);
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
    } catch (error) {
      await client.end().catch(this.heard.onFault);
      throw error;
    }
    client.once('end', () => {
      if (!this.stopped) this.returning = this.comeBack();
    });
    this.client = client;
    if (this.stopped) await client.end();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.rouse?.();
    await this.returning;
    await this.client?.end();
  }

  private async comeBack(): Promise<void> {
    for (let pause = FIRST_PAUSE; !this.isStopped(); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        await this.start();
        this.heard.onNotify('');
        return;
      } catch (error) {
        this.heard.onFault(error);
        await this.rest(pause);
      }
    }
  }

  // Asked through a method: `stop` changes the answer while others wait.
  private isStopped(): boolean {
    return this.stopped;
  }

  private rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
