// A register that was sent: each cell checked or written by itself, those of a voucher one after another.
import type { Visit } from '../visit.js';
import type { Cell } from './cells.js';
import type { Check, Redeemed } from './shapes.js';

/** What became of a cell. */
export interface Told {
  readonly cell: Cell;
  readonly is: 'checked' | 'held' | 'unreadable' | 'written';
  /** Why it was not taken, in words. */
  readonly why?: string;
  readonly publicCents?: number;
  readonly familyCents?: number;
}

/** Asks of each cell what it would be; nothing is written. */
export const checkCells = (visit: Visit, cells: readonly Cell[]): Promise<readonly Told[]> =>
  byVoucher(cells, async (cell) => {
    const answer = await visit.api.send<Check>('POST', '/redemptions/checks', { body: cell.body });
    if (!answer.ok) return { cell, is: 'held', why: answer.problem.detail };
    const { payable, detail, publicCents, familyCents } = answer.body;
    if (!payable) return { cell, is: 'held', ...(detail !== undefined && { why: detail }) };
    return { cell, is: 'checked', ...amounts(publicCents, familyCents) };
  });

/** Writes each cell, under the form's own key: what is sent twice is written once. */
export const writeCells = (visit: Visit, cells: readonly Cell[]): Promise<readonly Told[]> => {
  const form = visit.form.get('_key') ?? crypto.randomUUID();
  return byVoucher(cells, async (cell) => {
    const key = `${form}.${cell.row}.${cell.servedOn}`;
    const answer = await visit.api.send<Redeemed>('POST', '/redemptions', { key, body: cell.body });
    if (!answer.ok) return { cell, is: 'held', why: answer.problem.detail };
    return { cell, is: 'written', ...amounts(answer.body.publicCents, answer.body.familyCents) };
  });
};

const amounts = (publicCents: number | undefined, familyCents: number | undefined) => ({
  ...(publicCents !== undefined && { publicCents }),
  ...(familyCents !== undefined && { familyCents }),
});

// Which of two services finds a voucher empty must not be chance.
const byVoucher = async (cells: readonly Cell[], ask: (cell: Cell) => Promise<Told>): Promise<readonly Told[]> => {
  const told = new Map<Cell, Told>();
  const rows = [...new Set(cells.map(({ row }) => row))];
  await Promise.all(
    rows.map(async (row) => {
      for (const cell of cells.filter((one) => one.row === row))
        told.set(cell, cell.wrong === undefined ? await ask(cell) : { cell, is: 'unreadable', why: cell.wrong });
    }),
  );
  return cells.flatMap((cell) => told.get(cell) ?? []);
};
