// From money that was shared out to what each voucher holds of it, in small steps.
import { subtractParts, takeFromParts, type ApplicationId } from '@buono/kernel';
import type { Allocation } from './allocation.js';
import type { FundsReserved } from './events.js';
import { keptAs } from './line.js';

/** Holds for each voucher what its application was promised; at most so many. */
export const heldShares = ({ line, pot }: Pick<Allocation, 'line' | 'pot'>, most: number): readonly FundsReserved[] => {
  const held: FundsReserved[] = [];
  let left = pot;
  for (const one of line) {
    if (held.length === most) break;
    if (one.share === undefined) continue;
    const { shareId, amountCents, on } = one.share;
    const parts = takeFromParts(amountCents, left);
    left = subtractParts(left, parts);
    const { voucherId, applicationId, action, valueCents: askedCents } = one;
    const whose = { voucherId, applicationId, ...(action !== undefined && { action }) };
    const kept = keptAs(one);
    const check = Object.keys(kept).length > 0 ? ({ checkDue: true } as const) : {};
    const share = { shareId, askedCents };
    held.push({ type: 'FundsReserved', ...whose, valueCents: amountCents, parts, ...kept, ...check, share, on });
  }
  return held;
};

/** What one application was promised, held for its voucher before anything else is decided about it. */
export const heldShareOf = (id: ApplicationId, { line, pot }: Allocation): readonly FundsReserved[] =>
  heldShares({ line: line.filter(({ applicationId }) => applicationId === id), pot }, 1);
