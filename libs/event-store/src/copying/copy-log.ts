// Copies a log from one engine into another, byte for byte, and goes on where a copy that was broken off ended.
import { pagesOf } from '../pages.js';
import type { EventStore, Position } from '../port.js';
import { runsOf, wavesOf, type CopiedRun } from './runs.js';
import { SameLog, type ReadableLog } from './same-log.js';

/** How far a copy is. */
export interface CopyProgress {
  /** Events that this copy has written. */
  readonly events: number;
  /** The source's position up to which the target has everything. */
  readonly position: Position;
}

/** How a log is copied. */
export interface CopyOptions {
  /** Appends under way at once: more than one only where the target keeps the order in which they were asked; 1 unless told. */
  readonly together?: number;
  /** Positions of the source whose places in the target are wanted. */
  readonly positions?: readonly Position[];
  readonly onProgress?: (progress: CopyProgress) => void;
}

/** A log that is the same at both ends. */
export interface CopiedLog {
  /** Events in each. */
  readonly events: number;
  /** Those that this copy has written; the others were there. */
  readonly written: number;
  /** SHA-256 in hex of the whole log; see `SameLog`. */
  readonly digest: string;
  /** Where each asked position of the source is in the target. */
  readonly positions: ReadonlyMap<Position, Position>;
}

/**
 * Makes `to` the same log as `from`: the ids, types, texts and revisions, in one order, so that the chain is the same too.
 * What `to` holds must be how `from` begins; that is proved first, and all of it at the end. Nobody else may write meanwhile.
 * @throws LogsDiffer, SourceUnsound; what `append` throws: then whoever asks again goes on from there
 */
export const copyLog = async (from: ReadableLog, to: EventStore, options: CopyOptions = {}): Promise<CopiedLog> => {
  const same = new SameLog(from, to, options.positions);
  await same.toEndOfTarget();
  const before = same.events;
  await appendAll(pagesOf(from, same.source), to, options);
  await same.toEndOfBoth();
  return { events: same.events, written: same.events - before, digest: same.digest(), positions: same.positions };
};

const appendAll = async (
  pages: ReturnType<typeof pagesOf>,
  to: EventStore,
  { together = 1, onProgress }: CopyOptions,
): Promise<void> => {
  let events = 0;
  for await (const wave of wavesOf(runsOf(pages), together)) {
    // All are waited for: nothing is still on its way when the first fault is told.
    const appended = await Promise.allSettled(wave.map((run) => append(run, to)));
    for (const outcome of appended) if (outcome.status === 'rejected') throw outcome.reason;
    events += wave.reduce((sum, run) => sum + run.length, 0);
    onProgress?.({ events, position: wave.at(-1)?.at(-1)?.position ?? 0 });
  }
};

const append = (run: CopiedRun, to: EventStore): Promise<unknown> => {
  const [{ stream, revision }] = run;
  const events = run.map(({ id, type, data, meta }) => ({ id, type, data, meta }));
  return to.append(stream, events, revision === 0 ? 'no-stream' : revision - 1);
};
