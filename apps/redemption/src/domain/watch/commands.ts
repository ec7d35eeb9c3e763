// What may be told to a watch and decided about its holds, and why it may be refused.
import type { LocalDate, PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { WatchKind, WatchedService } from './events.js';
import type { Absence } from './state.js';

/** Holds that something new raises last until `until`, included. */
interface Raising {
  readonly on: LocalDate;
  readonly until: LocalDate;
}

/**
 * Under which id of the person it was written, where an act joined two; `quiet`: it is judged where that of the id that holds now is,
 * and kept here for the case that they part.
 */
interface OfPerson extends Raising {
  readonly under?: PersonId | undefined;
  readonly quiet?: boolean | undefined;
}

export interface NoteService extends OfPerson {
  readonly type: 'NoteService';
  readonly kind: WatchKind;
  readonly service: WatchedService;
}

export interface UndoService {
  readonly type: 'UndoService';
  readonly redemptionId: RedemptionId;
}

export interface NoteAbsence extends OfPerson {
  readonly type: 'NoteAbsence';
  readonly voucherId: VoucherId;
  readonly from: LocalDate;
  /** Not the person is away: the voucher is good for no service from that day on. */
  readonly voucherAlone?: true;
}

export interface EndAbsence {
  readonly type: 'EndAbsence';
  readonly voucherId: VoucherId;
  readonly back: LocalDate;
}

export interface NoteDeath extends OfPerson {
  readonly type: 'NoteDeath';
  readonly lastDay: LocalDate;
}

/** Brings what is known of another id of the person, which may be said again; `keys`: holds that stand or were decided there. */
export interface JoinWatch extends Raising {
  readonly type: 'JoinWatch';
  readonly under: PersonId;
  readonly services: readonly WatchedService[];
  readonly absences: readonly Absence[];
  readonly lastDay?: LocalDate | undefined;
  readonly keys: readonly string[];
}

/** Takes it away again. */
export interface PartWatch {
  readonly type: 'PartWatch';
  readonly under: PersonId;
}

export interface NoteExcess extends Raising {
  readonly type: 'NoteExcess';
  readonly ceiling: string;
  readonly redemptionIds: readonly RedemptionId[];
}

/** The family, asked after payment, says that it did not come. */
export interface NoteDenial extends Raising {
  readonly type: 'NoteDenial';
  readonly redemptionId: RedemptionId;
}

/** Decides a hold: released, or confirmed with the services that are struck. `byParty`: who decides is a party to them. */
export interface DecideHold {
  readonly type: 'DecideHold';
  readonly key: string;
  readonly struck: readonly RedemptionId[];
  readonly by: PersonId;
  readonly byParty: boolean;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** Writes down that a hold is over because nobody decided in time. */
export interface LapseHold {
  readonly type: 'LapseHold';
  readonly key: string;
  readonly on: LocalDate;
}

export type JoiningCommand = JoinWatch | PartWatch | NoteExcess;
export type WatchCommand =
  | NoteService
  | UndoService
  | NoteAbsence
  | EndAbsence
  | NoteDeath
  | NoteDenial
  | JoiningCommand
  | DecideHold
  | LapseHold;

export type WatchRefusal = 'hold-unknown' | 'hold-decided' | 'hold-over' | 'own-hold' | 'entry-not-held';
