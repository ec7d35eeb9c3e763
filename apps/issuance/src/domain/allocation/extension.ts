// More money for a voucher that a correction made worth more: all of it or nothing, and until there is enough it waits.
import {
  accept,
  addParts,
  cents,
  coversParts,
  refuse,
  subtractParts,
  sumParts,
  takeFromParts,
  type ApplicationId,
  type Cents,
  type Decision,
  type FundPart,
  type LocalDate,
  type PersistentMap,
  type VoucherId,
} from '@buono/kernel';
import type { IntegrationAct } from '../voucher/integration.js';
import type { Waiting } from './line.js';
import { afterTaking, freeMoney, roomFor, withUse, type Accounts } from './own-money.js';

/** The zone set more money aside for a voucher that it had assigned money to already. */
export interface ReservationExtended {
  readonly type: 'ReservationExtended';
  readonly amendmentId: string;
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  /** The act that integrates the voucher, where it is no correction of a decision: then nothing was asked of the voucher before. */
  readonly act?: IntegrationAct;
  readonly on: LocalDate;
}

/** An application that waits is to get another amount, by a correction; its turn stays. */
export interface WaitingAmended {
  readonly type: 'WaitingAmended';
  readonly applicationId: ApplicationId;
  readonly valueCents: Cents;
}

/** There is too little for a correction: it waits until money comes or comes back. */
export interface ExtensionWaits {
  readonly type: 'ExtensionWaits';
  readonly amendmentId: string;
  readonly voucherId: VoucherId;
  readonly neededCents: Cents;
  readonly freeCents: Cents;
  readonly on: LocalDate;
}

/** A newer correction took its place before there was money. */
export interface ExtensionDropped {
  readonly type: 'ExtensionDropped';
  readonly amendmentId: string;
}

export type ExtensionEvent = ReservationExtended | ExtensionWaits | ExtensionDropped;
type AmendingEvent = ExtensionEvent | WaitingAmended;

export interface ExtendReservation {
  readonly type: 'ExtendReservation';
  readonly amendmentId: string;
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  readonly on: LocalDate;
}

/** What an application that waits is to get was corrected; with nothing due it keeps its place and is passed over. */
export interface AmendWaiting {
  readonly type: 'AmendWaiting';
  readonly applicationId: ApplicationId;
  readonly valueCents: Cents;
}

/** Serves the corrections that wait, in the order in which they came, until one does not fit. */
export interface ServeExtensions {
  readonly type: 'ServeExtensions';
  readonly on: LocalDate;
}

export interface DropExtension {
  readonly type: 'DropExtension';
  readonly amendmentId: string;
}

/**
 * Sets money aside by an act that integrates a voucher: from what is free, or not at all; from these sources where the act names
 * them.
 */
export interface IntegrateReservation {
  readonly type: 'IntegrateReservation';
  readonly amendmentId: string;
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  readonly parts?: readonly FundPart[];
  readonly act: IntegrationAct;
  /** What the voucher has heard of so far, by amendment: while it has not heard of one, the next must wait. */
  readonly heard: readonly string[];
  readonly on: LocalDate;
}

export type ExtensionCommand = ExtendReservation | IntegrateReservation | ServeExtensions | DropExtension;

/** A correction's money: waiting at its turn, there, or not wanted any more. */
export interface Extension {
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  /** What an integration was given, for who asks for it again. */
  readonly parts?: readonly FundPart[];
  readonly turn: number;
  readonly status: 'waiting' | 'there' | 'dropped';
}

/** By amendment. */
export interface Extensions {
  readonly extensions: PersistentMap<Extension>;
}

/** What is held for a voucher, as far as this goes. */
interface Extended {
  readonly status: string;
  readonly parts: readonly FundPart[];
  readonly action?: string;
}

/** An allocation as far as this goes. */
interface Extensible extends Extensions {
  readonly free: readonly FundPart[];
  readonly reservedCents: Cents;
  readonly assignedCents: Cents;
  readonly reservations: PersistentMap<Extended>;
  readonly accounts: Accounts;
  readonly line: readonly Waiting[];
}

export type ExtensionRefusal = 'reservation-unknown' | 'funds-not-free' | 'amendment-under-way';

/** Decides one of these commands; saying the same twice says nothing. */
export const decideExtension = (
  command: ExtensionCommand,
  allocation: Extensible,
): Decision<ExtensionEvent, ExtensionRefusal> => {
  const { extensions, free } = allocation;
  switch (command.type) {
    case 'ExtendReservation': {
      const { amendmentId, voucherId, amountCents, on } = command;
      if (extensions.has(amendmentId)) return accept();
      const held = allocation.reservations.get(voucherId);
      if (held === undefined) return refuse('reservation-unknown');
      const freeCents = roomFor(freeMoney(sumParts(free), allocation.accounts), held.action);
      // Who was given a place before those that wait now had a right to all of it: a correction does not stand in their line.
      if (amountCents > freeCents)
        return accept({ type: 'ExtensionWaits', amendmentId, voucherId, neededCents: amountCents, freeCents, on });
      const parts = takeFromParts(amountCents, free);
      return accept({ type: 'ReservationExtended', amendmentId, voucherId, amountCents, parts, on });
    }
    case 'IntegrateReservation':
      return integrate(command, allocation);
    case 'ServeExtensions':
      return accept(...served(command, allocation));
    case 'DropExtension':
      return extensions.get(command.amendmentId)?.status === 'waiting'
        ? accept({ type: 'ExtensionDropped', amendmentId: command.amendmentId })
        : accept();
  }
};

const integrate = (c: IntegrateReservation, allocation: Extensible): Decision<ExtensionEvent, ExtensionRefusal> => {
  const { amendmentId, voucherId, amountCents, act, on } = c;
  if (allocation.extensions.has(amendmentId)) return accept();
  const held = allocation.reservations.get(voucherId);
  if (held === undefined) return refuse('reservation-unknown');
  if (isUnheard(c, allocation)) return refuse('amendment-under-way');
  const { free, accounts } = allocation;
  if (amountCents > roomFor(freeMoney(sumParts(free), accounts), held.action)) return refuse('funds-not-free');
  const parts = c.parts ?? takeFromParts(amountCents, free);
  if (sumParts(parts) !== amountCents || !coversParts(free, parts)) return refuse('funds-not-free');
  return accept({ type: 'ReservationExtended', amendmentId, voucherId, amountCents, parts, act, on });
};

// Money set aside by another act that the voucher has not heard of: this one was judged on what the voucher was before it.
const isUnheard = ({ voucherId, heard }: IntegrateReservation, { extensions }: Extensions): boolean =>
  [...extensions].some(
    ([amendmentId, one]) => one.voucherId === voucherId && one.parts !== undefined && !heard.includes(amendmentId),
  );

/** The corrections that wait for money, in the order in which they came. */
export const waitingExtensions = ({ extensions }: Extensions): readonly (Extension & { amendmentId: string })[] =>
  [...extensions]
    .map(([amendmentId, extension]) => ({ amendmentId, ...extension }))
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => a.turn - b.turn);

const served = ({ on }: ServeExtensions, allocation: Extensible): readonly ReservationExtended[] => {
  const extended: ReservationExtended[] = [];
  let { free } = allocation;
  let money = freeMoney(sumParts(free), allocation.accounts);
  for (const { amendmentId, voucherId, amountCents } of waitingExtensions(allocation)) {
    const action = allocation.reservations.get(voucherId)?.action;
    if (amountCents > roomFor(money, action)) break;
    money = afterTaking(money, action, amountCents);
    const parts = takeFromParts(amountCents, free);
    free = subtractParts(free, parts);
    extended.push({ type: 'ReservationExtended', amendmentId, voucherId, amountCents, parts, on });
  }
  return extended;
};

/** The allocation after one of these events. */
export const evolveExtension = <A extends Extensible>(allocation: A, event: AmendingEvent): A => {
  const { extensions, reservations } = allocation;
  if (event.type === 'WaitingAmended') return { ...allocation, line: amendedLine(allocation.line, event) };
  const known = extensions.get(event.amendmentId);
  switch (event.type) {
    case 'ExtensionWaits': {
      const { amendmentId, voucherId, neededCents: amountCents } = event;
      const waits: Extension = { voucherId, amountCents, turn: extensions.size, status: 'waiting' };
      return { ...allocation, extensions: extensions.with(amendmentId, waits) };
    }
    case 'ExtensionDropped':
      if (known === undefined) return allocation;
      return { ...allocation, extensions: extensions.with(event.amendmentId, { ...known, status: 'dropped' }) };
    case 'ReservationExtended': {
      const { amendmentId, voucherId, amountCents, parts } = event;
      const reservation = reservations.get(voucherId);
      if (reservation === undefined) return allocation;
      const counter = reservation.status === 'assigned' ? 'assignedCents' : 'reservedCents';
      const given = event.act === undefined ? {} : { parts };
      const turn = known?.turn ?? extensions.size;
      const there: Extension = { voucherId, amountCents, ...given, turn, status: 'there' };
      return {
        ...allocation,
        accounts: withUse(allocation.accounts, reservation.action, amountCents),
        free: subtractParts(allocation.free, parts),
        [counter]: cents(allocation[counter] + amountCents),
        reservations: reservations.with(voucherId, { ...reservation, parts: addParts(reservation.parts, parts) }),
        extensions: extensions.with(amendmentId, there),
      };
    }
  }
};

/** Decides what an application that waits is to get; its place stays, also where nothing is due. */
export const amendWaiting = (
  { applicationId, valueCents }: AmendWaiting,
  { line }: Extensible,
): Decision<WaitingAmended, never> => {
  const waiting = line.find((one) => one.applicationId === applicationId);
  const same = waiting === undefined || waiting.valueCents === valueCents;
  return same ? accept() : accept({ type: 'WaitingAmended', applicationId, valueCents });
};

const amendedLine = (line: readonly Waiting[], { applicationId, valueCents }: WaitingAmended): readonly Waiting[] =>
  line.map((one) => (one.applicationId === applicationId ? { ...one, valueCents } : one));
