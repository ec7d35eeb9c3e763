// A projector at work: fills the live build, and builds beside it when the version is new or somebody asks.
import { liveIn, type Build, type Builds } from './builds.js';
import type { Feed } from './feed.js';
import { Filling } from './filling.js';
import type { Projection } from './projection.js';

/** What keeps and what is kept. */
export interface KeepingParts<I> {
  readonly builds: Builds<I>;
  readonly feed: Feed<I>;
  readonly projection: Projection<I>;
  /** The most items in one transaction. */
  readonly batch: number;
  /** Told when a batch failed; the same items come again after a pause. */
  readonly onFault: (error: unknown, build: string) => void;
  /** Told how far the live build is. */
  readonly onMoved: (build: Build) => void;
  /** Told when this cannot go on: a build is gone, or could not be indexed or switched to. Stop it and begin another. */
  readonly onLost: (error?: unknown) => void;
}

const LOOK_EVERY_MS = 1_000;

/** Whether a promise is fulfilled within the time. */
const within = (promise: Promise<unknown>, timeoutMs: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    promise.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });

/** From one beginning to one end; whoever begins again makes another. */
export class Keeping<I> {
  private live: Filling<I> | undefined;
  private beside: Filling<I> | undefined;
  private replacing: Promise<void> | undefined;
  private indexing: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly parts: KeepingParts<I>) {}

  /** Begins to follow; the old version stays what queries see until the new one has caught up beside it. */
  async begin(): Promise<void> {
    const builds = await this.parts.builds.all();
    const live = liveIn(builds, this.parts.projection.name);
    this.parts.onMoved(live);
    const { version } = this.parts.projection;
    const resumed =
      live.version === version ? undefined : builds.findLast((build) => !build.live && build.version === version);
    for (const build of builds) if (!build.live && build !== resumed) await this.parts.builds.discard(build);
    if (live.version === version) this.follow(live);
    else void this.replace(resumed ?? (await this.parts.builds.begin()));
  }

  /** Whether queries see everything that was there at the call within the time. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    if (this.live === undefined && this.replacing && !(await within(this.replacing, timeoutMs))) return false;
    return this.live?.caughtUp(Math.max(0, deadline - performance.now())) ?? false;
  }

  /** Builds the tables again beside the live ones and switches when they have caught up. */
  async rebuild(): Promise<void> {
    await (this.replacing ?? this.replace(await this.parts.builds.begin()));
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([this.live?.stop(), this.beside?.stop()]);
    await Promise.allSettled([this.replacing, this.indexing]);
  }

  private follow(build: Build): void {
    this.live = this.fill(build);
    this.indexing = this.indexWhenCaughtUp(this.live);
    this.indexing.catch(this.parts.onLost);
  }

  private replace(build: Build): Promise<void> {
    this.replacing = this.replaceWith(build).finally(() => {
      this.replacing = undefined;
      this.beside = undefined;
    });
    this.replacing.catch(this.parts.onLost);
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
    this.parts.onMoved(next.build);
  }

  private async indexWhenCaughtUp(filling: Filling<I>): Promise<void> {
    if (await this.untilCaughtUp(filling)) await filling.index();
  }

  private async untilCaughtUp(filling: Filling<I>): Promise<boolean> {
    while (!this.stopped) if (await filling.caughtUp(LOOK_EVERY_MS)) return true;
    return false;
  }

  private fill(build: Build): Filling<I> {
    const { builds, feed, batch, onFault, onMoved, onLost } = this.parts;
    const onMovedIfLive = (moved: Build): void => {
      if (moved.live) onMoved(moved);
    };
    return new Filling(builds, feed, build, { batch, onFault, onMoved: onMovedIfLive, onGone: onLost });
  }
}
