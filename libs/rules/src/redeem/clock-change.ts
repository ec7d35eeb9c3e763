// The two nights a year when Italian clocks skip an hour or show it twice: how long a service lasted then.
import {
  addDays,
  instantFromMillis,
  instantInRome,
  isLocalDate,
  localDate,
  millisOf,
  timeInRome,
  type LocalDate,
} from '@buono/kernel';

/** Minutes between two times: one number, but where an hour that clocks show twice leaves it open. */
export interface Elapsed {
  readonly least: number;
  readonly most: number;
}

// Clocks change on the last Sundays of March and October (Directive 2000/84/EC); a service of the day before may last into it.
const SEASON = /^\d{4}-(?:03|10)-(?:2[4-9]|3[01])$/;

/** Whether a service of this day may last over a change of clocks. */
export const mayChangeClocks = (servedOn: string): boolean => SEASON.test(servedOn) && isLocalDate(servedOn);

/** Real minutes from start to end ('HH:mm', an end before the start is on the next day); 'skipped' for a time that no clock showed. */
export const elapsedOverClockChange = (
  servedOn: string,
  startedAt: string | undefined,
  endedAt: string | undefined,
): Elapsed | 'skipped' | undefined => {
  const day = localDate(servedOn);
  const starts = startedAt === undefined ? undefined : runsOf(day, startedAt);
  const overnight = startedAt !== undefined && endedAt !== undefined && endedAt <= startedAt;
  const ends = endedAt === undefined ? undefined : runsOf(overnight ? addDays(day, 1) : day, endedAt);
  if (starts === 'skipped' || ends === 'skipped') return 'skipped';
  if (starts === undefined || ends === undefined) return undefined;
  const between = starts.flatMap((start) => ends.map((end) => (end - start) / 60_000)).filter((minutes) => minutes > 0);
  return { least: Math.min(...between), most: Math.max(...between) };
};

/** Two times of a day in minutes from midnight; `to` not after `from` is on the next day. */
export interface DailySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The real minutes of a service (of this day, from start to end) that fall in a daily window, which may cross midnight too. Where
 * clocks show an hour twice, the shorter reading of the service is taken; the window holds the whole of the night.
 */
export const minutesInDailyWindow = (servedOn: LocalDate, service: DailySpan, window: DailySpan): number => {
  const span = shortestSpan(servedOn, service);
  if (span === undefined) return 0;
  return [-1, 0, 1]
    .map((shift) => windowSpan(addDays(servedOn, shift), window))
    .map(([from, to]) => Math.max(0, Math.min(to, span[1]) - Math.max(from, span[0])))
    .reduce((sum, millis) => sum + Math.floor(millis / 60_000), 0);
};

type Span = readonly [from: number, to: number];

const shortestSpan = (day: LocalDate, { from, to }: DailySpan): Span | undefined => {
  const starts = runsOf(day, clockText(from));
  const ends = runsOf(to > from ? day : addDays(day, 1), clockText(to));
  if (starts === 'skipped' || ends === 'skipped') return undefined;
  return starts
    .flatMap((start) => ends.map((end): Span => [start, end]))
    .filter(([start, end]) => end > start)
    .reduce<Span | undefined>((a, b) => (a === undefined || b[1] - b[0] < a[1] - a[0] ? b : a), undefined);
};

/** From the first time that clocks show its start to the last time that they show its end; a skipped time is when they jump. */
const windowSpan = (day: LocalDate, { from, to }: DailySpan): Span => {
  const starts = runsOf(day, clockText(from));
  const endDay = to > from ? day : addDays(day, 1);
  const ends = runsOf(endDay, clockText(to));
  const start = starts === 'skipped' ? undefined : starts[0];
  const end = ends === 'skipped' ? undefined : ends.at(-1);
  return [start ?? jumpOf(day, from), end ?? jumpOf(endDay, to)];
};

/** The instant of a time that no clock showed: when they jumped over it. */
const jumpOf = (day: LocalDate, minute: number): number => {
  for (let before = minute - 1; before >= 0; before -= 1) {
    const runs = runsOf(day, clockText(before));
    if (runs !== 'skipped') return (runs.at(-1) ?? 0) + 60_000;
  }
  return millisOf(instantInRome(day, '00:00'));
};

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const HOUR = 3_600_000;

/** When clocks showed this time: once, twice in the repeated hour, never in the skipped one. */
const runsOf = (day: LocalDate, time: string): readonly number[] | 'skipped' => {
  const first = instantInRome(day, time);
  if (!timeInRome(first).startsWith(time)) return 'skipped';
  const [once, later] = [millisOf(first), millisOf(first) + HOUR];
  return timeInRome(instantFromMillis(later)).startsWith(time) ? [once, later] : [once];
};
