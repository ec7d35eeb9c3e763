// The bridge between two statements: every movement after the one, up to the other, by call, zone and nature.
import { compareText } from '../ledger/difference.js';
import type { LineDeclared } from './events.js';

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
