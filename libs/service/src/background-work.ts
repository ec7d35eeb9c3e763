// What runs beside the requests: started together once the port listens, ended together before the process does.
import type { Position } from '@buono/event-store';

/** Work under way. */
export interface RunningWork {
  /** Finishes what is in hand and ends. */
  stop(): Promise<void>;
  /** Whether all that was there at the call is done within the time; without it the work is never behind. */
  caughtUp?(timeoutMs: number): Promise<boolean>;
  /** Up to where it has come in the log that it follows; undefined for work that follows none. */
  position?(): Position | undefined;
  /** Whether another process does it now and this one would take over, or it could not start yet; works unless told. */
  standing?(): 'works' | 'stands-by' | 'cannot-start';
}

/** Starts a piece of work. */
export type StartWork = () => RunningWork | Promise<RunningWork>;

/** A piece of work, whether it runs, and how far it has come. */
export interface WorkStatus {
  readonly name: string;
  readonly running: boolean;
  /** Another process does it now. */
  readonly standsBy?: true;
  readonly position?: Position;
}

interface Piece {
  readonly name: string;
  readonly start: StartWork;
  running?: RunningWork;
}

/** The background work of a process. */
export class BackgroundWork {
  readonly #pieces: Piece[] = [];

  /** Takes a piece of work, named for the status page; RangeError when the name is taken. It starts with the others. */
  add(name: string, start: StartWork): void {
    if (this.#pieces.some((piece) => piece.name === name)) throw new RangeError(`the work ${name} is there already`);
    this.#pieces.push({ name, start });
  }

  /** Starts, in the order in which they were added, those that do not run. */
  async startAll(): Promise<void> {
    for (const piece of this.#pieces) piece.running ??= await piece.start();
  }

  /** Stops all of them at once and waits; the first fault is thrown after all have ended. */
  async stopAll(): Promise<void> {
    const running = this.#pieces.flatMap((piece) => piece.running ?? []);
    for (const piece of this.#pieces) delete piece.running;
    const ended = await Promise.allSettled(running.map((work) => work.stop()));
    const failed = ended.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  /** Every piece, running or not. */
  status(): readonly WorkStatus[] {
    return this.#pieces.map(({ name, running }) => {
      const position = running?.position?.();
      const standing = running?.standing?.() ?? 'works';
      return {
        name,
        running: running !== undefined && standing !== 'cannot-start',
        ...(standing === 'stands-by' && { standsBy: true }),
        ...(position !== undefined && { position }),
      };
    });
  }

  /**
   * Whether everything is done that the past asks for, within the time; only of the pieces with these names, if told. One
   * piece's effect is another's past, so it looks again until a whole round finds nothing to wait for.
   */
  async caughtUp(timeoutMs: number, isMeant: (name: string) => boolean = () => true): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    const meant = this.#pieces.filter(({ name }) => isMeant(name));
    for (let round = 0; round < 3; round += 1) {
      for (const { running } of meant) {
        const left = Math.max(0, deadline - performance.now());
        if (running?.caughtUp !== undefined && !(await running.caughtUp(left))) return false;
      }
    }
    return true;
  }
}
