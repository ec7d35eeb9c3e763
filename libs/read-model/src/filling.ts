// One build being filled from its feed: what arrives is applied, and the checkpoint stands in memory as in the database.
import { nameOf, type Build, type Builds } from './builds.js';
import type { Feed, Following } from './feed.js';
import { turn } from './turn.js';

/** What a filling needs to know. */
export interface FillingOptions {
  readonly batch: number;
  /** Told when a batch failed; the same items come again after a pause. */
  readonly onFault: (error: unknown, build: string) => void;
  /** Told after each batch. */
  readonly onMoved: (build: Build) => void;
  /** Told when somebody else has dropped the build: there is nothing left to fill. */
  readonly onGone: () => void;
}

/** A build and the feed that fills it. */
export class Filling<I> {
  private memory = new Map<string, unknown>();
  private readonly following: Following;

  constructor(
    private readonly builds: Builds<I>,
    feed: Feed<I>,
    private current: Build,
    private readonly options: FillingOptions,
  ) {
    const { batch } = options;
    const name = nameOf(current);
    this.following = feed.follow({ name, after: current.position, batch, handle: (items) => this.handle(items) });
  }

  get build(): Build {
    return this.current;
  }

  caughtUp(timeoutMs: number): Promise<boolean> {
    return this.following.caughtUp(timeoutMs);
  }

  stop(): Promise<void> {
    return this.following.stop();
  }

  /** Gives the build its indexes, unless it has them. */
  async index(): Promise<void> {
    if (this.current.indexed) return;
    await this.builds.index(this.current);
    this.current = { ...this.current, indexed: true };
  }

  /** Makes this build the live one. */
  async show(): Promise<void> {
    // The checkpoint goes on moving under it; only being live is taken over.
    await this.builds.switchTo(this.current);
    this.current = { ...this.current, live: true };
  }

  private async handle(items: readonly I[]): Promise<void> {
    try {
      await turn(items.length);
      const applied = await this.builds.apply(this.current, items, this.memory);
      this.current = { ...this.current, position: applied.position };
      this.options.onMoved(this.current);
    } catch (error) {
      this.options.onFault(error, nameOf(this.current));
      await this.recover();
      throw error;
    }
  }

  /** After a failure neither the remembered rows nor the remembered checkpoint may be trusted. */
  private async recover(): Promise<void> {
    this.memory = new Map();
    const stored = (await this.builds.all()).find((build) => build.build === this.current.build);
    if (stored === undefined) this.options.onGone();
    else this.current = stored;
  }
}
