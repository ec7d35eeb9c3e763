// The two kinds of stations that requests pass: processes that work one at a time, and a writer that takes what waits.

// Taken once: looked up for each of a million requests, globals would be most of a specification's time.
const { imul, log, max, min } = Math;

/** How a station was passed: when each request left, the most that waited at once, and the times spent there. */
export interface Passed {
  /** Seconds, in the order of arrival. */
  readonly left: Float64Array;
  readonly longestQueue: number;
}

/** Random numbers from 0 to 1 that are the same at each run (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = imul(state ^ (state >>> 15), 1 | state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A time that is shorter or longer by chance, as independent requests have it. */
export const exponential = (mean: number, random: () => number): number => -mean * log(1 - random());

/**
 * `processes` that each serve one request at a time, for `seconds` on average. Requests leave in the order in which they
 * came: at most one service time is added by that.
 */
export const throughProcesses = (
  arrived: Float64Array,
  { processes, seconds }: { readonly processes: number; readonly seconds: number },
  random: () => number,
): Passed => {
  const free = new Float64Array(processes);
  const left = new Float64Array(arrived.length);
  const begun = new Float64Array(arrived.length);
  for (let n = 0; n < arrived.length; n += 1) {
    let first = 0;
    for (let p = 1; p < processes; p += 1) if ((free[p] ?? 0) < (free[first] ?? 0)) first = p;
    const start = max(arrived[n] ?? 0, free[first] ?? 0);
    const end = start + exponential(seconds, random);
    free[first] = end;
    begun[n] = start;
    left[n] = max(end, left[n - 1] ?? 0);
  }
  return { left, longestQueue: longestQueue(arrived, begun) };
};

const longestQueue = (arrived: Float64Array, begun: Float64Array): number => {
  let [longest, started] = [0, 0];
  for (let n = 0; n < arrived.length; n += 1) {
    while (started < n && (begun[started] ?? 0) <= (arrived[n] ?? 0)) started += 1;
    longest = max(longest, n - started);
  }
  return longest;
};

/** What one writer takes at once, and for how long it is busy then: `base` seconds and `each` more for each of them. */
export interface Batches {
  readonly most: number;
  readonly base: number;
  readonly each: number;
}

/** A writer that takes whatever waits, up to its most; every request passes it one, two or three times, one after another. */
export const throughWriter = (arrived: Float64Array, batches: Batches, visits: 1 | 2 | 3): Passed => {
  const left = new Float64Array(arrived.length);
  // How many requests have begun to wait for, and have ended, each visit: they stay in order.
  const done = new Array<number>(visits).fill(0);
  let [now, here, longest] = [0, 0, 0];
  while ((done.at(-1) ?? 0) < arrived.length) {
    if (here === done.at(-1)) now = max(now, arrived[here] ?? 0);
    while (here < arrived.length && (arrived[here] ?? 0) <= now) here += 1;
    longest = max(longest, here - (done.at(-1) ?? 0));
    let room = batches.most;
    const taken = done.map(() => 0);
    for (let visit = visits - 1; visit >= 0; visit -= 1) {
      const waiting = (visit === 0 ? here : (done[visit - 1] ?? 0)) - (done[visit] ?? 0);
      taken[visit] = min(room, waiting);
      room -= taken[visit] ?? 0;
    }
    now += batches.base + batches.each * (batches.most - room);
    const [from, count] = [done.at(-1) ?? 0, taken.at(-1) ?? 0];
    left.fill(now, from, from + count);
    for (let visit = 0; visit < visits; visit += 1) done[visit] = (done[visit] ?? 0) + (taken[visit] ?? 0);
  }
  return { left, longestQueue: longest };
};

/** The most requests per second of a writer. */
export const ceilingOf = ({ most, base, each }: Batches, visits: number): number =>
  most / (base + each * most) / visits;
