// What the command line of the bench may say.
import { parseArgs } from 'node:util';

/** The rows of the table, by the names that `--rows` takes. */
export const ROW_NAMES = [
  'redemption',
  'command',
  'batch',
  'click-day',
  'ranking',
  'simulation',
  'rebuild',
  'start',
] as const;
/** Those that `--engines` measures unless `--rows` says otherwise. */
const ON_ENGINES: readonly RowName[] = ['command', 'rebuild'];
/** Those that are measured alone when the command line says how large they are to be. */
const BY_SIZE: readonly RowName[] = ['batch', 'click-day', 'ranking', 'simulation'];
export type RowName = (typeof ROW_NAMES)[number];

export interface Options {
  readonly rows: readonly RowName[];
  /** Interleaved rounds of each comparison; the median is told. */
  readonly rounds: number;
  /** Commands of one round. */
  readonly commands: number;
  /** Entries of a register sent as one file. */
  readonly batch: number;
  /** Submissions of the click day, and how many arrive in a second. */
  readonly clickDay: number;
  readonly arrivalsPerSecond: number;
  /** Applications that are ranked, and those that other rules are tried on. */
  readonly ranking: number;
  readonly simulation: number;
  /** Events of the log that is rebuilt, at least. */
  readonly rebuildEvents: number;
  /** Whether redemption in process and rebuild run on every engine; the other rows know only the embedded ones. */
  readonly engines: boolean;
}

const whole = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new RangeError(`--${name} wants a whole number, not ${text}`);
  return Number(text);
};

const rowsOf = (text: string): readonly RowName[] =>
  text.split(',').map((name) => {
    const row = ROW_NAMES.find((known) => known === name);
    if (row === undefined) throw new RangeError(`--rows knows ${ROW_NAMES.join(', ')}, not ${name}`);
    return row;
  });

/** Reads the arguments. @throws when one is unknown or no whole number. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      commands: { type: 'string', default: '5000' },
      batch: { type: 'string' },
      'click-day': { type: 'string' },
      'arrivals-per-second': { type: 'string', default: '2000' },
      ranking: { type: 'string' },
      simulation: { type: 'string' },
      'rebuild-events': { type: 'string', default: '100000' },
      engines: { type: 'boolean', default: false },
    },
  });
  const sized = BY_SIZE.filter((name) => values[name as 'click-day'] !== undefined);
  const assumed = values.engines ? ON_ENGINES : ROW_NAMES;
  return {
    rows: rowsOf(values.rows ?? (sized.length > 0 ? sized : assumed).join(',')),
    rounds: whole('rounds', values.rounds),
    commands: whole('commands', values.commands),
    batch: whole('batch', values.batch ?? '20000'),
    clickDay: whole('click-day', values['click-day'] ?? '20000'),
    ranking: whole('ranking', values.ranking ?? '100000'),
    simulation: whole('simulation', values.simulation ?? '100000'),
    arrivalsPerSecond: whole('arrivals-per-second', values['arrivals-per-second']),
    rebuildEvents: whole('rebuild-events', values['rebuild-events']),
    engines: values.engines,
  };
};
