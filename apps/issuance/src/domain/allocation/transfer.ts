// Money that goes from one zone of a call to another by one act: it leaves the one, is on its way, and arrives in the other.
import {
  accept,
  addParts,
  againstActOf,
  coversParts,
  refuse,
  subtractParts,
  sumCents,
  sumParts,
  type ActRefusal,
  type Decision,
  type FundPart,
  type LocalDate,
  type PersistentMap,
  type PersonId,
  type ZoneCode,
} from '@buono/kernel';
import { freeMoney, roomFor, withOwn, withoutOwn, type Accounts, type OwnMoney } from './own-money.js';

/** The act that decides a transfer (atto di trasferimento); `transferId` makes it happen once on both sides. */
export interface TransferAct {
  readonly transferId: string;
  readonly parts: readonly FundPart[];
  /** What of it is reserved to single actions, and stays so in the other zone. */
  readonly own?: readonly OwnMoney[];
  readonly actNumber: string;
  readonly actDate: LocalDate;
  readonly reason: string;
  /** Who entered the act. */
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Money left this zone for another. */
export interface TransferSent extends TransferAct {
  readonly type: 'TransferSent';
  readonly to: ZoneCode;
}

/** Money arrived from another zone. */
export interface TransferArrived extends TransferAct {
  readonly type: 'TransferArrived';
  readonly from: ZoneCode;
}

export type TransferEvent = TransferSent | TransferArrived;

/** Sends money to another zone; `zones` are those of the call, as its budget has them (not told by calls of old). */
export interface SendTransfer extends TransferAct {
  readonly type: 'SendTransfer';
  readonly from: ZoneCode;
  readonly to: ZoneCode;
  readonly zones?: readonly string[];
}

/** Takes in what another zone sent: that was decided there, so it is never refused. */
export interface ReceiveTransfer extends TransferAct {
  readonly type: 'ReceiveTransfer';
  readonly from: ZoneCode;
}

export type TransferCommand = SendTransfer | ReceiveTransfer;

export type TransferRefusal =
  ActRefusal | 'transfer-empty' | 'transfer-to-itself' | 'zone-not-in-call' | 'funds-not-free' | 'own-money-not-free';

/** An allocation as far as this goes. */
interface Transferable {
  readonly acts: readonly Act[];
  readonly allocated: readonly FundPart[];
  readonly free: readonly FundPart[];
  readonly accounts: Accounts;
  readonly changes: PersistentMap<true>;
}

/** An act that changed what a zone has: number, day and author, and the other zone of a transfer. */
export interface Act {
  readonly kind: 'allocated' | 'sent' | 'arrived';
  readonly actId: string;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  readonly on: LocalDate;
  readonly actDate?: LocalDate;
  readonly reason?: string;
  /** Absent in what was stored before authors were. */
  readonly by?: PersonId;
  readonly otherZone?: ZoneCode;
}

const actOf = (event: TransferEvent): Act => {
  const { transferId: actId, parts, actNumber, actDate, reason, by, on } = event;
  const act = { actId, parts, actNumber, actDate, reason, by, on };
  return event.type === 'TransferSent'
    ? { kind: 'sent', ...act, otherZone: event.to }
    : { kind: 'arrived', ...act, otherZone: event.from };
};

// An act by one id may have left each of two zones for the other: to take it in is not to have sent it.
const changeOf = (one: TransferCommand | TransferEvent): string =>
  one.type === 'SendTransfer' || one.type === 'TransferSent' ? one.transferId : arrivalOf(one.from, one.transferId);

const arrivalOf = (from: ZoneCode, transferId: string): string => `${from} ${transferId}`;

/** Whether what a zone sent has arrived here. */
export const hasArrived = ({ changes }: Pick<Transferable, 'changes'>, from: ZoneCode, transferId: string): boolean =>
  changes.has(arrivalOf(from, transferId));

/** Decides one of these commands; saying the same twice says nothing. */
export const decideTransfer = (
  command: TransferCommand,
  allocation: Transferable,
): Decision<TransferEvent, TransferRefusal> => {
  if (allocation.changes.has(changeOf(command))) return accept();
  return command.type === 'SendTransfer' ? send(command, allocation) : accept(arrived(command));
};

const send = (c: SendTransfer, { free, accounts }: Transferable): Decision<TransferSent, TransferRefusal> => {
  // An act may name a source twice: what counts is what it moves of it.
  const parts = addParts([], c.parts).filter(({ amountCents }) => amountCents > 0);
  const own = merged(c.own ?? []);
  if (parts.length === 0) return refuse('transfer-empty');
  const unsigned = againstActOf(c.actDate, c.on);
  if (unsigned !== undefined) return refuse(unsigned);
  if (c.from === c.to) return refuse('transfer-to-itself');
  if (c.zones?.includes(c.to) === false) return refuse('zone-not-in-call');
  if (!coversParts(free, parts)) return refuse('funds-not-free');
  const money = freeMoney(sumParts(free), accounts);
  const common = sumParts(parts) - sumCents(own.map(({ amountCents }) => amountCents));
  if (common < 0 || own.some(({ action, amountCents }) => amountCents > (money.unused.get(action) ?? 0)))
    return refuse('own-money-not-free');
  if (common > roomFor(money, undefined)) return refuse('funds-not-free');
  const { type: _, from: _from, zones: _zones, own: _own, ...act } = c;
  return accept({ type: 'TransferSent', ...act, parts, ...(own.length > 0 && { own }) });
};

// An act may name an action twice, too.
const merged = (own: readonly OwnMoney[]): readonly OwnMoney[] =>
  [...new Set(own.map(({ action }) => action))]
    .map((action) => {
      const amounts = own.filter((one) => one.action === action).map(({ amountCents }) => amountCents);
      return { action, amountCents: sumCents(amounts) };
    })
    .filter(({ amountCents }) => amountCents > 0);

const arrived = ({ type: _, ...act }: ReceiveTransfer): TransferArrived => ({ type: 'TransferArrived', ...act });

/** The allocation after one of these events. */
export const evolveTransfer = <A extends Transferable>(allocation: A, event: TransferEvent): A => {
  const { allocated, free, accounts, changes, acts } = allocation;
  const noted = { ...allocation, changes: changes.with(changeOf(event), true), acts: [...acts, actOf(event)] };
  return event.type === 'TransferSent'
    ? {
        ...noted,
        allocated: subtractParts(allocated, event.parts),
        free: subtractParts(free, event.parts),
        accounts: withoutOwn(accounts, event.own),
      }
    : {
        ...noted,
        allocated: addParts(allocated, event.parts),
        free: addParts(free, event.parts),
        accounts: withOwn(accounts, event.own),
      };
};
