// Work that looks again every so often: it records what is due; being late, early or double is harmless (architecture §11).
import type { RunningWork } from './background-work.js';

/** How a ticker is made. */
export interface Ticking {
  /** Milliseconds between two rounds that found nothing. */
  readonly everyMs: number;
  /** One round; answers how much it did. After a round that did something the next comes at once. */
  readonly run: () => Promise<number>;
  /** Told when a round failed; the next comes as if nothing had been found. */
  readonly onFault: (error: unknown) => void;
}

/** Starts a ticker. Rounds never overlap; `stop` waits for the one under way. */
export const everySoOften = ({ everyMs, run, onFault }: Ticking): RunningWork => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  const round = async (): Promise<void> => {
    let done = 0;
    try {
      done = await run();
    } catch (error) {
      onFault(error);
    }
    if (!stopped) schedule(done > 0 ? 0 : everyMs);
  };
  const schedule = (delay: number): void => {
    timer = setTimeout(() => {
      underWay = round();
    }, delay);
    timer.unref();
  };
  schedule(0);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
};
