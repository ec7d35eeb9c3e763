// The tables of the capacity plan, in the Markdown of the page that quotes them.
import { clickDay, enoughProcesses, peakRate, type ClickDay } from './click-day.js';
import { changed, type Inputs } from './inputs.js';
import { carriedBy, yearOf, type Year } from './year.js';

const grouped = (value: number): string => Math.round(value).toLocaleString('en-GB');
/** Two digits that count, no false precision. */
const rounded = (value: number): string => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return value < 10 ? String(Number(value.toFixed(1))) : grouped(Math.round(value / step) * step);
};
const time = (seconds: number): string => (seconds < 1 ? `${rounded(seconds * 1_000)} ms` : `${rounded(seconds)} s`);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const GIGA = 1e9;

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, n) => Math.max(3, ...[head, ...rows].map((row) => row[n]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((c, n) => c.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

const inputsTable = (inputs: Inputs): string =>
  tableOf(
    ['input', 'value', 'unit', 'source', 'says'],
    Object.entries(inputs).map(([name, { value, unit, source, says }]) => [
      `\`${name}\``,
      value.toLocaleString('en-GB'),
      unit,
      source,
      says,
    ]),
  );

const yearRow = (name: string, year: Year): readonly string[] => [
  name,
  rounded(year.recipients),
  rounded(year.events / 1e6),
  `${rounded(year.redemptions.mean)} / ${rounded(year.redemptions.peak)}`,
  `${rounded(year.disk.logs / GIGA)} GB`,
  `${rounded(year.disk.all / GIGA)} GB`,
  `${rounded(year.kafka / GIGA)} GB`,
  `${rounded((year.network * 8) / 1e6)} Mbit/s`,
];

const yearTable = (inputs: Inputs): string => {
  const { recipients, regions, 'largest-region-share': largest } = inputs;
  return tableOf(
    [
      'a year of',
      'recipients',
      'million events',
      'redemptions/s mean / peak',
      'logs',
      'databases, all copies',
      'Kafka, all copies',
      'network at peak',
    ],
    [
      yearRow('Italy', yearOf(inputs, recipients.value)),
      yearRow('the largest region', yearOf(inputs, recipients.value * largest.value)),
      yearRow('a region of the mean', yearOf(inputs, recipients.value / regions.value)),
    ],
  );
};

const carriedTable = (inputs: Inputs): string =>
  tableOf(
    ['what', 'carries per second', 'limited by'],
    carriedBy(inputs).map(({ shape, perSecond, because }) => [shape, rounded(perSecond), because]),
  );

const clickDayTable = (day: ClickDay): string =>
  tableOf(
    ['station', 'processes', 'ceiling/s', 'load at peak', 'longest queue', 'p50', 'p99'],
    day.stations.map(({ name, processes, ceiling, load, longestQueue, p50, p99 }) => [
      name,
      String(processes),
      rounded(ceiling),
      percent(load),
      rounded(longestQueue),
      time(p50),
      time(p99),
    ]),
  );

const verdictOn = ({ stations, answer }: ClickDay): string => {
  const first = stations.reduce((worst, station) => (station.load > worst.load ? station : worst));
  const state = first.load > 1 ? 'saturated: its queue grows as long as the peak lasts' : 'the most loaded';
  return `First: **${first.name}**, ${percent(first.load)} of its ceiling, ${state}. Receipt after the click: p50 ${time(answer.p50)}, p99 ${time(answer.p99)}.`;
};

const streamTable = (inputs: Inputs): string => {
  const hour = (perSecond: number): string => time(inputs['click-day-requests'].value / perSecond);
  const row = (name: string, perSecond: number): readonly string[] => [
    name,
    rounded(perSecond),
    percent(peakRate(inputs) / perSecond),
    hour(perSecond),
  ];
  return tableOf(
    ['one register, one stream', 'receipts/s', 'load at peak', 'the whole click day takes'],
    [
      row('what waits is written together', inputs['stream-together'].value),
      row('two processes write the same register', inputs['stream-rivals'].value),
      row('one after another, each alone', inputs['stream-alone'].value),
    ],
  );
};

/** The tables by the names under which the page has them. */
export const tablesOf = (inputs: Inputs): ReadonlyMap<string, string> => {
  const one = clickDay(inputs, { portal: 1, eligibility: 1, reporting: 1 });
  const enough = clickDay(inputs, enoughProcesses(inputs));
  const apart = changed(inputs, new Map([['calls', inputs.regions.value]]));
  const regional = clickDay(apart, enoughProcesses(apart));
  return new Map([
    ['inputs', inputsTable(inputs)],
    ['year', yearTable(inputs)],
    ['carried', carriedTable(inputs)],
    ['click-day', `${clickDayTable(one)}\n\n${verdictOn(one)}`],
    ['click-day-enough', `${clickDayTable(enough)}\n\n${verdictOn(enough)}`],
    ['click-day-calls', `${clickDayTable(regional)}\n\n${verdictOn(regional)}`],
    ['one-stream', streamTable(inputs)],
  ]);
};

const markers = (name: string): readonly [string, string] => [`<!-- capacity: ${name} -->`, '<!-- end -->'];

/** The page with its tables as the inputs give them. @throws when the page has no place for one. */
export const pageWith = (page: string, tables: ReadonlyMap<string, string>): string =>
  [...tables].reduce((text, [name, table]) => {
    const [begin, end] = markers(name);
    const from = text.indexOf(begin);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`the page has no place for ${name}`);
    return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
  }, page);
