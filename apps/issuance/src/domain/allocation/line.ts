// The waiting list of a zone's money (lista d'attesa): who stands before whom, and whom what is free would serve.
import type { ApplicationId, Cents, LocalDate, VoucherId } from '@buono/kernel';
import { cents } from '@buono/kernel';
import { afterTaking, roomFor, type FreeMoney } from './own-money.js';

/**
 * When the next voucher does not fit in what is free: stop, offer what is free, or go on to one that fits; `share`: nobody has a
 * turn, what is free is shared out among all of the list in proportion.
 */
export type WhenNotFitting = 'stop' | 'partial' | 'skip' | 'share';

/**
 * The place that an application has by right: its list, from 1 in the order in which rankings were approved (0: by arrival), its
 * place there (by arrival, the number of its receipt), and how far after that place it was put by a later act (0: it is its own).
 */
export interface Rank {
  readonly list: number;
  readonly place: number;
  readonly bis: number;
}

/** Why place and money are kept with nothing due yet, and nothing offered: an appeal is open, or the call books at submission. */
export interface Kept {
  readonly appeal?: true;
  readonly booked?: true;
}

/** The reason alone, of whatever has it. */
export const keptAs = ({ appeal, booked }: Kept): Kept => ({ ...(appeal && { appeal }), ...(booked && { booked }) });

export const isKept = ({ appeal, booked }: Kept): boolean => appeal === true || booked === true;

/** An admitted application that waits for money. `round` counts how often it went to the end, `turn` the order of arrival. */
export interface Waiting extends Rank, Kept {
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly valueCents: Cents;
  readonly round: number;
  readonly turn: number;
  readonly lastVoucher: WhenNotFitting;
  readonly since: LocalDate;
  /** The action of its call; absent in what was stored before actions had money of their own. */
  readonly action?: string;
  /** What it got when money was shared out: set apart for it, and in a moment held for its voucher. */
  readonly share?: Promised;
}

/** A part of what was shared out, by the id of the sharing. */
export interface Promised {
  readonly shareId: string;
  readonly amountCents: Cents;
  readonly on: LocalDate;
}

const KEY = ['round', 'list', 'place', 'bis', 'turn'] as const;

/** Below zero when the first stands before the second. */
export const compareWaiting = (a: Waiting, b: Waiting): number => {
  for (const part of KEY) if (a[part] !== b[part]) return a[part] - b[part];
  return 0;
};

/** The line with one more, at its place. */
export const joined = (line: readonly Waiting[], one: Waiting): readonly Waiting[] => {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = line[middle];
    if (there !== undefined && compareWaiting(there, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === line.length ? [...line, one] : line.toSpliced(low, 0, one);
};

/** The line without an application. */
export const without = (line: readonly Waiting[], id: ApplicationId): readonly Waiting[] => {
  const index = line.findIndex(({ applicationId }) => applicationId === id);
  return index < 0 ? line : line.toSpliced(index, 1);
};

/** Somebody whose turn it is, and for how much. */
export interface Turn {
  readonly waiting: Waiting;
  readonly amountCents: Cents;
}

/**
 * Whom the free money serves, in order; each who does not fit decides, by the policy of their call, whether the line goes on. It
 * stops for the money that they wait for: an action with money of its own goes on with that alone.
 */
export function* turnsOf(line: readonly Waiting[], money: FreeMoney): Generator<Turn, void> {
  let free = money;
  let commonStops = false;
  const stopped = new Set<string | undefined>();
  for (const waiting of line) {
    if (free.freeCents === 0) return;
    const { action, valueCents, lastVoucher } = waiting;
    // A correction left nothing due: the place stays, should it be corrected back. Who shares has no turn, and holds nobody up.
    if (valueCents === 0 || lastVoucher === 'share' || stopped.has(action)) continue;
    const room = commonStops ? ownRoom(free, action) : roomFor(free, action);
    const partial = lastVoucher === 'partial' && room > 0 ? room : undefined;
    const amountCents = valueCents <= room ? valueCents : partial;
    if (amountCents !== undefined) {
      free = afterTaking(free, action, amountCents);
      yield { waiting, amountCents };
    }
    if (amountCents === valueCents || lastVoucher === 'skip') continue;
    if (money.unused.size === 0) return;
    stopped.add(action);
    commonStops = true;
  }
}

const ownRoom = ({ freeCents, unused }: FreeMoney, action: string | undefined): Cents =>
  cents(Math.min(freeCents, (action === undefined ? undefined : unused.get(action)) ?? 0));
