// Keeps a projection's tables true, or watches how another process does: queries and waiting are the same in both roles.
import { setTimeout } from 'node:timers/promises';
import type { Position } from '@buono/event-store';
import { Waiters } from '@buono/messaging';
import { Builds, type Build } from './builds.js';
import type { Feed } from './feed.js';
import { Keeping } from './keeping.js';
import type { Projection } from './projection.js';
import type { ReadDatabase } from './read-database.js';
import { Watch } from './watch.js';

/** What a projector is made of. */
export interface ProjectorParts<I> {
  readonly reads: ReadDatabase;
  readonly feed: Feed<I>;
  readonly projection: Projection<I>;
  /** The most items in one transaction; 20,000 unless told. */
  readonly batch?: number;
  /** Told when a batch failed (it comes again after a pause), a rebuild ended badly, or the database could not be asked. */
  readonly onFault?: (error: unknown, build: string) => void;
}

const BEFORE_BEGINNING_AGAIN_MS = 500;

/** Whether the time passes before the signal. */
const passed = (ms: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(ms, true, { signal, ref: false }).catch(() => false);

/**
 * One projection in this process. Of several processes on one database one starts it; in the others it stands by: how far
 * it is they ask the database. Should two fill the same tables for a while, the checkpoint lets each batch in once.
 */
export class Projector<I> {
  private readonly builds: Builds<I>;
  private readonly waiters = new Waiters();
  private readonly told = (error: unknown): void => this.parts.onFault?.(error, this.name);
  private readonly watch = new Watch(() => this.look().catch(this.told));
  private made: Promise<unknown> | undefined;
  private keeping: Keeping<I> | undefined;
  private again = Promise.resolve();
  private ending = new AbortController();
  private shown: Position = 0;

  constructor(private readonly parts: ProjectorParts<I>) {
    this.builds = new Builds(parts.reads, parts.projection, parts.feed.identity);
  }

  /** The projection's name. */
  get name(): string {
    return this.parts.projection.name;
  }

  /**
   * Begins to follow, from the checkpoint that whoever followed before has left. The first build is live from the start; a
   * new version is built beside the old one, which queries see until the switch. An interrupted build of a new version is
   * gone on with.
   */
  async start(): Promise<void> {
    this.ending = new AbortController();
    await this.begin().catch((error: unknown) => {
      this.keeping = undefined;
      throw error;
    });
  }

  /** Makes the tables, empty, when nobody has: queries find them in a process that does not start the projection too. */
  async standBy(): Promise<void> {
    this.made ??= this.builds.all();
    await this.made.catch((error: unknown) => {
      this.made = undefined;
      throw error;
    });
  }

  /** The position up to which queries see the log; asked of the database unless it is started here. */
  async position(): Promise<Position> {
    if (this.keeping === undefined) await this.look();
    return this.shown;
  }

  /** The position as this process last heard of it: exact where the projection is started. */
  lastKnown(): Position {
    return this.shown;
  }

  /** Whether queries see the log up to a position within the time. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const reached = this.waiters.reach(position, this.shown, timeoutMs);
    return this.keeping === undefined && this.shown < position ? this.watch.during(reached) : reached;
  }

  /** Whether queries see everything that was there at the call within the time. Standing by, only of a log. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    if (this.keeping !== undefined) return this.keeping.caughtUp(timeoutMs);
    const head = await this.parts.feed.head?.();
    return head !== undefined && this.waitFor(head, timeoutMs);
  }

  /** Builds the tables again beside the live ones and switches when they have caught up. Queries go on all the while. */
  async rebuild(): Promise<void> {
    if (this.keeping === undefined) throw new Error(`${this.name} is rebuilt where it is started`);
    await this.keeping.rebuild();
  }

  /** Ends after the batch under way, and stands by. A new version's build goes on at the next start; another is given up. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.again;
    await this.keeping?.stop();
    this.keeping = undefined;
    this.waiters.giveUp();
  }

  private async begin(): Promise<void> {
    const { feed, projection, batch = 20_000 } = this.parts;
    const keeping: Keeping<I> = new Keeping({
      ...{ builds: this.builds, feed, projection, batch },
      onFault: (error, build) => this.parts.onFault?.(error, build),
      onMoved: (build) => this.moved(build),
      onLost: (error) => {
        if (error !== undefined) this.told(error);
        this.again = this.again.then(() => this.beginAgain(keeping));
      },
    });
    this.keeping = keeping;
    await keeping.begin();
  }

  // Somebody else switched to another build, or the database was away: what is there now is taken up.
  private async beginAgain(lost: Keeping<I>): Promise<void> {
    if (this.keeping !== lost) return;
    await lost.stop();
    const { signal } = this.ending;
    while (await passed(BEFORE_BEGINNING_AGAIN_MS, signal)) {
      try {
        return await this.begin();
      } catch (error) {
        this.told(error);
      }
    }
  }

  private async look(): Promise<void> {
    await this.standBy();
    this.moved(await this.builds.live());
  }

  private moved(build: Build): void {
    this.shown = build.position;
    this.waiters.reached(build.position);
  }
}
