// Tells that something may have been written, by this process or another: a subscription that comes back by itself.
import { END, streamNameFilter, type AllStreamSubscription, type KurrentDBClient } from '@kurrent/kurrentdb-client';

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;
/** How often the server says how far it has looked among other contexts' events; nobody listens. */
const SELDOM = 10_000;

export class WakeUp {
  private subscription: AllStreamSubscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE;
  private stopped = false;

  /**
   * @param client the one to use now.
   * @param onNews called with the commit position of an event; without, when anything may have happened: at each
   *   beginning, before which events may have been missed, and each end, so that readers find out what is wrong.
   */
  constructor(
    private readonly client: () => KurrentDBClient,
    private readonly prefix: string,
    private readonly onNews: (commit?: bigint) => void,
  ) {}

  start(): void {
    if (this.subscription || this.stopped || this.timer) return;
    const filter = streamNameFilter({ prefixes: [this.prefix], checkpointInterval: SELDOM });
    const subscription = this.client().subscribeToAll({ fromPosition: END, filter, requiresLeader: true });
    this.subscription = subscription;
    subscription.on('confirmation', () => {
      this.pause = FIRST_PAUSE;
      this.onNews();
    });
    subscription.on('data', ({ event }) => this.onNews(event?.position.commit));
    for (const end of ['error', 'end', 'close']) subscription.on(end, () => this.ended(subscription));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { subscription } = this;
    this.subscription = undefined;
    await subscription?.unsubscribe();
  }

  private ended(subscription: AllStreamSubscription): void {
    if (this.stopped || subscription !== this.subscription) return;
    this.subscription = undefined;
    this.onNews();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.start();
    }, this.pause).unref();
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
