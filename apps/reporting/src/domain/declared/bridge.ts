// The bridge between two statements: every movement after the one, up to the other, by call, zone and nature.
import { compareText } from '../ledger/difference.js';
import type { LineDeclared } from './events.js';
import type { Statement } from './state.js';

/**
 * What a movement is: money newly paid for a service; what came back of it, by the bank or by a control; the correction of
 * a service that was undone, and what was taken back of such a correction.
 */
export type Nature = 'paid' | 'taken-back' | 'corrected' | 'correction-lifted';

/** The movements of one nature in one place; signed cents. */
export interface Movement {
  readonly callId: string;
  readonly zone: string;
  readonly nature: Nature;
  readonly count: number;
  readonly amountCents: number;
}

/**
 * The statements whose movements lead from one to another: what was declared after the one, and the other itself, also while it
 * waits for its signature. Undefined where there is no such way: the one was not declared, or comes after the other.
 */
export const between = (
  earlier: Statement,
  later: Statement,
  statements: readonly Statement[],
): readonly Statement[] | undefined => {
  if (earlier.status !== 'declared' || earlier.number > later.number) return undefined;
  return statements.filter(
    ({ status, number, statementId }) =>
      number > earlier.number && number <= later.number && (status === 'declared' || statementId === later.statementId),
  );
};

/** Sums the lines of the statements in between, in order of call, zone and nature. */
export const bridgeOver = (lines: Iterable<LineDeclared>): readonly Movement[] => {
  const movements = new Map<string, Movement>();
  for (const { callId, zone, kind, amountCents } of lines) {
    const nature = natureOf(kind, amountCents);
    const key = `${callId}|${zone}|${nature}`;
    const known = movements.get(key) ?? { callId, zone, nature, count: 0, amountCents: 0 };
    movements.set(key, { ...known, count: known.count + 1, amountCents: known.amountCents + amountCents });
  }
  return [...movements.entries()].sort(([a], [b]) => compareText(a, b)).map(([, movement]) => movement);
};

const natureOf = (kind: LineDeclared['kind'], amountCents: number): Nature => {
  if (kind === 'service') return amountCents > 0 ? 'paid' : 'taken-back';
  return amountCents < 0 ? 'corrected' : 'correction-lifted';
};
