// What a family was told of a voucher that is about to run out: once for each threshold, and again only when its cause is another.
import { accept, type Cents, type Decider, type LocalDate } from '@buono/kernel';

/** By days before its last day, or by what is left on it. */
export type ToldKind = 'voucher-ending' | 'voucher-low';

/** What is told of it. `threshold`: days, or basis points of its value. */
interface Told {
  readonly voucherId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly kind: ToldKind;
  readonly threshold: number;
  readonly lastDay: LocalDate;
  readonly valueCents: Cents;
  readonly leftCents: Cents;
  readonly on: LocalDate;
}

export interface FamilyWarned extends Told {
  readonly type: 'FamilyWarned';
}

export interface WarnFamily extends Told {
  readonly type: 'WarnFamily';
}

/** The last that was told of each kind. */
export type Warned = { readonly [K in ToldKind]?: FamilyWarned };

/** Whether both speak of the same end, or of the same value: an extension, or money added, begins anew. */
const isSameCause = (one: Told, other: Told): boolean =>
  one.kind === 'voucher-ending' ? one.lastDay === other.lastDay : one.valueCents === other.valueCents;

/** `warned-{voucherId}`. */
export const warnedDecider: Decider<Warned, WarnFamily, FamilyWarned, never> = {
  initial: {},
  evolve: (warned, event) => ({ ...warned, [event.kind]: event }),
  decide: ({ type: _, ...what }, warned) => {
    const last = warned[what.kind];
    if (last !== undefined && isSameCause(last, what) && last.threshold <= what.threshold) return accept();
    return accept({ type: 'FamilyWarned', ...what });
  },
};
