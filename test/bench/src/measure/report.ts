// The result of a row, and the table in which rows stand.
import { cpus, loadavg, totalmem } from 'node:os';

/** One line of the table. */
export interface Row {
  /** The path that was measured, in words. */
  readonly path: string;
  readonly ours: string;
  /** What stands beside it; absent for paths that are measured against a time. */
  readonly baseline?: string;
  /** Ours in terms of the baseline, so that more is better. */
  readonly ratio?: number;
  /** Absent where nothing was promised. */
  readonly target?: string;
  readonly met?: boolean;
  /** What a reader must know to believe the numbers. */
  readonly notes: readonly string[];
  /** Every measurement. */
  readonly measured: unknown;
}

/** The machine on which it ran: without it no number means anything. */
export const machineFacts = () => ({
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryMiB: Math.round(totalmem() / 1_048_576),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  /** Of the last minute, before anything was measured: what others were doing. */
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
});

/** The machine in a line, and a warning when it was not ours alone. */
export const machineText = ({
  cores,
  processor,
  memoryMiB,
  node,
  loadBefore,
}: ReturnType<typeof machineFacts>): string => {
  const line = `${cores} cores (${processor}), ${memoryMiB} MiB, Node ${node}, load ${loadBefore} beforehand`;
  if (loadBefore < cores / 4) return line;
  return `${line}\nOthers were at work on this machine: believe the ratios a little, the times not at all.`;
};

const HEADERS = ['path', 'ours', 'baseline', 'ratio', 'target', ''] as const;

const cellsOf = (row: Row): readonly string[] => [
  row.path,
  row.ours,
  row.baseline ?? '–',
  row.ratio === undefined ? '–' : row.ratio.toFixed(2),
  row.target ?? '–',
  verdictOf(row),
];

const verdictOf = ({ met }: Row): string => {
  if (met === undefined) return '';
  return met ? 'met' : 'NOT MET';
};

/** The rows as a table of text, with their notes below. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEADERS, ...rows.map(cellsOf)];
  const widths = HEADERS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const notes = rows.flatMap(({ path, notes }) => ['', `${path}:`, ...notes.map((note) => `  · ${note}`)]);
  return [drawn[0], rule, ...drawn.slice(1), ...notes].join('\n');
};
