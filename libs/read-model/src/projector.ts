// Keeps a projection's tables true: fills the live build, and builds beside it when the version is new or somebody asks.
import type { Position } from '@buono/event-store';
import { Waiters } from '@buono/messaging';
import { Builds, type Build } from './builds.js';
import type { Feed } from './feed.js';
import { Filling } from './filling.js';
import type { Projection } from './projection.js';
import type { ReadDatabase } from './read-database.js';

/** What a projector is made of. */
export interface ProjectorParts<I> {
  readonly reads: ReadDatabase;
  readonly feed: Feed<I>;
  readonly projection: Projection<I>;
  /** The most items in one transaction; 20,000 unless told. */
  readonly batch?: number;
  /** Told when a batch failed (it comes again after a pause) or a rebuild ended badly. */
  readonly onFault?: (error: unknown, build: string) => void;
}

const LOOK_EVERY_MS = 1_000;

/** Whether a promise is fulfilled within the time. */
const within = (promise: Promise<unknown>, timeoutMs: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    promise.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });

/** One projection at work in this process. */
export class Projector<I> {
  private readonly builds: Builds<I>;
  private readonly waiters = new Waiters();
  private live: Filling<I> | undefined;
  private beside: Filling<I> | undefined;
  private replacing: Promise<void> | undefined;
  private indexing: Promise<void> | undefined;
  private shown: Position = 0;
  private stopped = false;

  constructor(private readonly parts: ProjectorParts<I>) {
    this.builds = new Builds(parts.reads, parts.projection, parts.feed.identity);
  }

  /** The projection's name. */
  get name(): string {
    return this.parts.projection.name;
  }

  /**
   * Begins to follow. The first build is live from the start; a new version is built beside the old one, which queries
   * see until the switch. An interrupted build of a new version is gone on with.
   */
  async start(): Promise<void> {
    const builds = await this.builds.all();
    const live = builds.find((build) => build.live) ?? (await this.builds.begin());
    this.shown = live.position;
    const { version } = this.parts.projection;
    const resumed =
      live.version === version ? undefined : builds.findLast((build) => !build.live && build.version === version);
    for (const build of builds) if (!build.live && build !== resumed) await this.builds.discard(build);
    if (live.version === version) this.follow(live);
    else this.inBackground(this.replace(resumed ?? (await this.builds.begin())));
  }

  /** The position up to which queries see the log. */
  position(): Position {
    return this.shown;
  }

  /** Whether queries see the log up to a position within the time. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.waiters.reach(position, this.shown, timeoutMs);
  }

  /** Whether queries see everything that was there at the call within the time. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    if (this.live === undefined && this.replacing && !(await within(this.replacing, timeoutMs))) return false;
    return this.live?.caughtUp(Math.max(0, deadline - performance.now())) ?? false;
  }

  /** Builds the tables again beside the live ones and switches when they have caught up. Queries go on all the while. */
  async rebuild(): Promise<void> {
    await (this.replacing ?? this.replace(await this.builds.begin()));
  }

  /** Ends after the batch under way. A new version's build goes on at the next start; another rebuild is given up. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([this.live?.stop(), this.beside?.stop()]);
    await Promise.allSettled([this.replacing, this.indexing]);
    this.waiters.giveUp();
  }

  private follow(build: Build): void {
    this.live = this.fill(build);
    this.indexing = this.indexWhenCaughtUp(this.live);
    this.inBackground(this.indexing);
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => this.parts.onFault?.(error, this.name));
  }

  private replace(build: Build): Promise<void> {
    this.replacing = this.replaceWith(build).finally(() => {
      this.replacing = undefined;
      this.beside = undefined;
    });
    return this.replacing;
  }

  private async replaceWith(build: Build): Promise<void> {
    const next = this.fill(build);
    this.beside = next;
    await this.indexWhenCaughtUp(next);
    // From here to the switch the old tables stand still, so that nobody sees an event and then no longer sees it.
    await this.live?.stop();
    if (!(await this.untilCaughtUp(next))) return;
    await next.show();
    this.live = next;
    this.moved(next.build);
  }

  private async indexWhenCaughtUp(filling: Filling<I>): Promise<void> {
    if (await this.untilCaughtUp(filling)) await filling.index();
  }

  private async untilCaughtUp(filling: Filling<I>): Promise<boolean> {
    while (!this.stopped) if (await filling.caughtUp(LOOK_EVERY_MS)) return true;
    return false;
  }

  private fill(build: Build): Filling<I> {
    const { feed, batch = 20_000, onFault = () => undefined } = this.parts;
    return new Filling(this.builds, feed, build, { batch, onFault, onMoved: (moved) => this.moved(moved) });
  }

  private moved(build: Build): void {
    if (!build.live) return;
    this.shown = build.position;
    this.waiters.reached(build.position);
  }
}
