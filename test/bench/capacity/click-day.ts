// The click day through the stations of the services shape: arrivals that wait for nobody, and what they find.
import { percentile } from '../src/measure/statistics.js';
import type { InputName, Inputs } from './inputs.js';
import {
  ceilingOf,
  exponential,
  randomFrom,
  throughProcesses,
  throughWriter,
  type Batches,
  type Passed,
} from './stations.js';

/** Stations that more processes can help; of the others there is one at a time. */
export type Scalable = 'portal' | 'eligibility' | 'reporting';
export type Processes = Readonly<Record<Scalable, number>>;

/** What a station does and how it went there. */
export interface StationReport {
  readonly name: string;
  readonly processes: number;
  readonly scalable?: Scalable;
  /** The most requests per second. */
  readonly ceiling: number;
  /** The peak's requests per second as a share of it. */
  readonly load: number;
  readonly longestQueue: number;
  /** Of the requests of the peak, seconds from reaching to leaving the station. */
  readonly p50: number;
  readonly p99: number;
}

export interface ClickDay {
  readonly stations: readonly StationReport[];
  /** From the click to the receipt, requests of the peak, seconds. */
  readonly answer: { readonly p50: number; readonly p99: number };
}

const SECONDS = 3_600;
const MICROS = 1e-6;

type Values = Readonly<Record<InputName, number>>;
export const valuesIn = (inputs: Inputs): Values =>
  Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value])) as Values;

/** Requests per second of the peak: so many times the mean of the hour. */
export const peakRate = (inputs: Inputs): number =>
  (inputs['click-day-requests'].value / SECONDS) * inputs['peak-factor'].value;

/** When each request of the hour arrives: the peak first, what is left of them evenly after it. */
export const arrivalsOf = (inputs: Inputs, random: () => number): Float64Array => {
  const { 'click-day-requests': all, 'peak-seconds': peak } = valuesIn(inputs);
  const rest = Math.max(1, all - peakRate(inputs) * peak) / (SECONDS - peak);
  const arrivals = new Float64Array(all);
  let now = 0;
  for (let n = 0; n < all; n += 1) {
    now += exponential(1 / (now < peak ? peakRate(inputs) : rest), random);
    arrivals[n] = now;
  }
  return arrivals;
};

// The two measured ends of a batch: alone it costs `1 / alone`, full ones pass `together` each second.
const batchesOf = (most: number, alone: number, together: number): Batches => {
  const base = 1 / alone;
  return { most, base, each: Math.max(0, most / together - base) / most };
};

/** Group commits of one log. */
export const commitsOf = (v: Values): Batches =>
  batchesOf(v['commit-batch'], v['commits-alone'], v['appends-together']);

/** CPU seconds of the eligibility service for one submission: the answer, and three appends. */
export const submissionSeconds = (v: Values): number =>
  (v['answer-cpu'] + v['commits-per-request'] * (v['executor-cpu'] + v['append-cpu'])) * MICROS;

interface Station {
  readonly name: string;
  readonly after?: string;
  readonly scalable?: Scalable;
  readonly ceiling: (processes: number) => number;
  readonly pass: (arrived: Float64Array, processes: number, random: () => number) => Passed;
}

const working = (name: string, seconds: number, more: Pick<Station, 'after' | 'scalable'>): Station => ({
  name,
  ...more,
  ceiling: (processes) => processes / seconds,
  pass: (arrived, processes, random) => throughProcesses(arrived, { processes, seconds }, random),
});

const writing = (name: string, batches: Batches, visits: 1 | 2 | 3, after: string): Station => ({
  name,
  after,
  ceiling: () => ceilingOf(batches, visits),
  pass: (arrived) => throughWriter(arrived, batches, visits),
});

const LOG = 'eligibility log, commits';
const REGISTERS = 'registers, one stream a call';

const stationsOf = (v: Values): readonly Station[] => {
  const publishing = batchesOf(v['publish-batch'], v['publish-alone'], v['messages-together']);
  const consuming = (v['consume-cpu'] + v['executor-cpu'] + v['append-cpu']) * MICROS;
  // A register takes one run at a time; those of several calls go side by side.
  const registering = batchesOf(v['commit-batch'] * v.calls, v['stream-alone'], v['stream-together'] * v.calls);
  const visits = Math.min(3, Math.max(1, Math.round(v['commits-per-request']))) as 1 | 2 | 3;
  return [
    working('portal, CPU', v['portal-cpu'] * MICROS, { scalable: 'portal' }),
    working('eligibility, CPU', submissionSeconds(v), { after: 'portal, CPU', scalable: 'eligibility' }),
    writing(LOG, commitsOf(v), visits, 'eligibility, CPU'),
    writing(REGISTERS, registering, 1, LOG),
    writing('Kafka, publisher', publishing, 1, REGISTERS),
    working('reporting, consumers', consuming, { after: 'Kafka, publisher', scalable: 'reporting' }),
    writing('reporting log, commits', commitsOf(v), 1, 'reporting, consumers'),
    working('eligibility, projections', v['commits-per-request'] * v['projection-cpu'] * MICROS, { after: REGISTERS }),
  ];
};

const spread = (arrived: Float64Array, left: Float64Array, peak: number) => {
  const times = left.slice(0, peak).map((at, n) => at - (arrived[n] ?? 0));
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
};

/** Sends the hour through the stations. The same inputs give the same figures. */
export const clickDay = (inputs: Inputs, processes: Processes): ClickDay => {
  const random = randomFrom(1);
  const sent = arrivalsOf(inputs, random);
  const inPeak = sent.findIndex((at) => at > inputs['peak-seconds'].value);
  const peak = inPeak < 0 ? sent.length : inPeak;
  const left = new Map<string, Float64Array>();
  const stations = stationsOf(valuesIn(inputs)).map(({ name, after, scalable, ceiling, pass }): StationReport => {
    const arrived = (after === undefined ? undefined : left.get(after)) ?? sent;
    const many = scalable === undefined ? 1 : processes[scalable];
    const passed = pass(arrived, many, random);
    left.set(name, passed.left);
    const about = { name, processes: many, ceiling: ceiling(many), longestQueue: passed.longestQueue };
    const load = peakRate(inputs) / about.ceiling;
    return { ...about, ...(scalable && { scalable }), load, ...spread(arrived, passed.left, peak) };
  });
  return { stations, answer: spread(sent, left.get(REGISTERS) ?? sent, peak) };
};

/** The fewest processes at which no station that they can help is loaded above the highest load. */
export const enoughProcesses = (inputs: Inputs): Processes => {
  const enough: Record<Scalable, number> = { portal: 1, eligibility: 1, reporting: 1 };
  for (const { scalable, ceiling } of stationsOf(valuesIn(inputs)))
    if (scalable !== undefined)
      enough[scalable] = Math.ceil(peakRate(inputs) / ceiling(1) / inputs['highest-load'].value);
  return enough;
};
