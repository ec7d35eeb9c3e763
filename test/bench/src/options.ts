// What the command line of the bench may say.
import { parseArgs } from 'node:util';

/** The rows of the table, by the names that `--rows` takes. */
export const ROW_NAMES = ['redemption', 'command', 'click-day', 'rebuild', 'start'] as const;
export type RowName = (typeof ROW_NAMES)[number];

export interface Options {
  readonly rows: readonly RowName[];
  /** Interleaved rounds of each comparison; the median is told. */
  readonly rounds: number;
  /** Commands of one round. */
  readonly commands: number;
  /** Submissions of the click day, and how many arrive in a second. */
  readonly clickDay: number;
  readonly arrivalsPerSecond: number;
  /** Events of the log that is rebuilt, at least. */
  readonly rebuildEvents: number;
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
      rows: { type: 'string', default: ROW_NAMES.join(',') },
      rounds: { type: 'string', default: '5' },
      commands: { type: 'string', default: '5000' },
      'click-day': { type: 'string', default: '20000' },
      'arrivals-per-second': { type: 'string', default: '2000' },
      'rebuild-events': { type: 'string', default: '100000' },
    },
  });
  return {
    rows: rowsOf(values.rows),
    rounds: whole('rounds', values.rounds),
    commands: whole('commands', values.commands),
    clickDay: whole('click-day', values['click-day']),
    arrivalsPerSecond: whole('arrivals-per-second', values['arrivals-per-second']),
    rebuildEvents: whole('rebuild-events', values['rebuild-events']),
  };
};
