// One lane per stream: its commands wait in order, are decided in runs, and are answered when the run is durable.
import type { Aggregate, Outcome } from './aggregate.js';
import { DeadlineExceeded, RecordedBehind } from './errors.js';
import type { Folded } from './folded.js';
import { History } from './history.js';
import type { ExecutorParts } from './parts.js';
import { RevisionConflict } from './port.js';
import { RunOfCommands, type Asked, type Run, type Verdict } from './run.js';
import type { RememberedCommand } from './snapshots.js';
import { stampsOf } from './stamps.js';

interface Waiting<S, C, E, R> extends Asked<C> {
  readonly deadline: number;
  readonly resolve: (outcome: Outcome<S, E, R> | Promise<Outcome<S, E, R>>) => void;
  readonly reject: (error: unknown) => void;
}

/** Most commands decided in one turn of the event loop. */
const LONGEST_RUN = 512;

const NONE: ReadonlyMap<string, RememberedCommand> = new Map();

/** The lanes of one aggregate. */
export class Lanes<S, C, E, R> {
  private readonly lanes = new Map<string, Waiting<S, C, E, R>[]>();
  readonly history: History<S, C, E, R>;

  constructor(
    private readonly aggregate: Aggregate<S, C, E, R>,
    private readonly parts: ExecutorParts,
  ) {
    this.history = new History(aggregate, parts);
  }

  execute(stream: string, asked: Asked<C>, deadlineMs: number): Promise<Outcome<S, E, R>> {
    return new Promise((resolve, reject) => {
      const waiting = { ...asked, deadline: this.parts.monotonic() + deadlineMs, resolve, reject };
      const lane = this.lanes.get(stream);
      if (lane) {
        lane.push(waiting);
        return;
      }
      const opened = [waiting];
      this.lanes.set(stream, opened);
      void this.drain(stream, opened);
    });
  }

  private async drain(stream: string, lane: Waiting<S, C, E, R>[]): Promise<void> {
    // What is asked in the same turn makes one run.
    await Promise.resolve();
    while (lane.length > 0) {
      const taken = lane.splice(0, LONGEST_RUN);
      try {
        lane.unshift(...(await this.settle(stream, taken)));
      } catch (error) {
        this.history.forget(stream);
        for (const { reject } of taken) reject(error);
      }
    }
    this.lanes.delete(stream);
  }

  /** Brings a run to its end, whatever others write meanwhile; gives back the commands that did not fit into it. */
  // It waits only where there is something to wait for: every needless turn would be a part of each command's price.
  private async settle(stream: string, taken: Waiting<S, C, E, R>[]): Promise<Waiting<S, C, E, R>[]> {
    const stamps = await stampsOf(this.parts.store);
    for (let attempt = 0; ; attempt += 1) {
      const inTime = this.inTime(stream, taken);
      if (inTime.length === 0) return [];
      if (attempt > 1) await this.pauseBefore(attempt);
      const known = attempt === 0 ? this.history.inMemory(stream) : undefined;
      const { folded, fresh } = known ?? (await this.history.folded(stream, attempt > 0));
      const older = this.hasOlderCommands(folded) ? await this.olderCommands(stream, inTime) : NONE;
      const run = new RunOfCommands(this.aggregate, stream, folded, () => stamps.next(this.parts.clock)).decide(
        inTime,
        older,
      );
      const durable = await this.makeDurable(stream, folded, run, fresh);
      if (!durable) continue;
      this.answer(stream, inTime.slice(0, run.verdicts.length), run, durable);
      this.history.keep(stream, durable);
      if (this.history.isSnapshotDue(durable)) await this.history.saveSnapshot(stream, durable);
      return inTime.slice(run.verdicts.length);
    }
  }

  private inTime(stream: string, taken: Waiting<S, C, E, R>[]): Waiting<S, C, E, R>[] {
    const now = this.parts.monotonic();
    return taken.filter(({ deadline, meta, reject }) => {
      if (now > deadline) reject(new DeadlineExceeded(stream, meta.commandId));
      return now <= deadline;
    });
  }

  // Writers that met once would meet again: each waits a little, none the same time.
  private pauseBefore(attempt: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt, 20)));
  }

  private hasOlderCommands({ snapshotAt }: Folded<S>): boolean {
    return snapshotAt !== 'no-stream';
  }

  private async olderCommands(stream: string, run: readonly Asked<C>[]) {
    const ids = run.map(({ meta }) => meta.commandId);
    return (await this.parts.snapshots?.commands(stream, ids)) ?? NONE;
  }

  /**
   * The fold that the verdicts stand on, once it is durable; undefined when the stream, or the log's clock, had moved
   * and all must be decided again. Where nothing is appended, nothing proves that the state was the newest: so the log
   * is asked.
   */
  private async makeDurable(
    stream: string,
    folded: Folded<S>,
    run: Run<S, E, R>,
    fresh: boolean,
  ): Promise<Folded<S> | undefined> {
    if (run.events.length === 0) return fresh || (await this.history.isNewest(stream, folded)) ? folded : undefined;
    try {
      const { position } = await this.parts.store.append(stream, run.events, folded.revision);
      for (const [id, command] of run.remembered) folded.commands.set(id, command);
      return { ...folded, ...run.after, position };
    } catch (error) {
      if (error instanceof RevisionConflict) return undefined;
      if (!(error instanceof RecordedBehind)) throw error;
      (await stampsOf(this.parts.store)).reach(error.recordedAt);
      return undefined;
    }
  }

  private answer(
    stream: string,
    told: readonly Waiting<S, C, E, R>[],
    run: Run<S, E, R>,
    { position }: Folded<S>,
  ): void {
    for (const [index, { resolve, reject }] of told.entries()) {
      const verdict = run.verdicts[index];
      if (!verdict) continue;
      if (verdict.is === 'fault') reject(verdict.error);
      else resolve(this.outcome(stream, verdict, run, position));
    }
  }

  private outcome(
    stream: string,
    verdict: Exclude<Verdict<S, E, R>, { is: 'fault' }>,
    run: Run<S, E, R>,
    position: number,
  ): Outcome<S, E, R> | Promise<Outcome<S, E, R>> {
    switch (verdict.is) {
      case 'written':
      case 'unchanged': {
        const { events, state, revision } = verdict;
        return { accepted: true, events, state, revision, position, repeated: false };
      }
      case 'refused': {
        const { refusal, state, revision } = verdict;
        return { accepted: false, refusal, state, revision };
      }
      case 'known':
        return this.history.outcomeOf(stream, verdict.remembered);
      case 'twin': {
        const first = run.verdicts[verdict.of];
        if (first?.is !== 'written') throw new Error('a twin of a command that was not written');
        return {
          accepted: true,
          events: first.events,
          state: first.state,
          revision: first.revision,
          position,
          repeated: true,
        };
      }
    }
  }
}
