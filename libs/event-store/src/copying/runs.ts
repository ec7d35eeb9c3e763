// What of a log is appended at once when it is copied: commands whole, neighbours of one stream together.
import { metaOf } from '../meta.js';
import type { StoredEvent } from '../port.js';

/** Consecutive events of one stream. */
export type CopiedRun = readonly [StoredEvent, ...StoredEvent[]];

/** A run takes no further command once it holds so many characters; with the longest command it stays below any engine's limit. */
const MOST_CHARACTERS = 128 * 1024;

/** The events of a log in runs, in order. A command's events are never parted. */
export async function* runsOf(pages: AsyncIterable<readonly StoredEvent[]>): AsyncGenerator<CopiedRun, void> {
  let run: [StoredEvent, ...StoredEvent[]] | undefined;
  let characters = 0;
  for await (const page of pages) {
    for (const event of page) {
      if (run !== undefined && joins(run, event, characters)) run.push(event);
      else {
        if (run !== undefined) yield run;
        run = [event];
        characters = 0;
      }
      characters += event.data.length + event.meta.length;
    }
  }
  if (run !== undefined) yield run;
}

const joins = (run: CopiedRun, event: StoredEvent, characters: number): boolean => {
  const last = run.at(-1) ?? run[0];
  if (last.stream !== event.stream) return false;
  return characters < MOST_CHARACTERS || metaOf(last).commandId === metaOf(event).commandId;
};

/** Runs that may be under way together: of different streams, since what follows in a stream waits for what is before it. */
export async function* wavesOf(
  runs: AsyncIterable<CopiedRun>,
  most: number,
): AsyncGenerator<readonly CopiedRun[], void> {
  let wave: CopiedRun[] = [];
  let streams = new Set<string>();
  for await (const run of runs) {
    if (wave.length === most || streams.has(run[0].stream)) {
      yield wave;
      wave = [];
      streams = new Set();
    }
    wave.push(run);
    streams.add(run[0].stream);
  }
  if (wave.length > 0) yield wave;
}
