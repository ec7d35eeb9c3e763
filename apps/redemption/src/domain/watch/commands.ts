// What may be told to a watch and decided about its holds, and why it may be refused.
import type { LocalDate, PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { WatchKind, WatchedService } from './events.js';

/** Holds that something new raises last until `until`, included. */
interface Raising {
  readonly on: LocalDate;
  readonly until: LocalDate;
}

export interface NoteService extends Raising {
  readonly type: 'NoteService';
  readonly kind: WatchKind;
  readonly service: WatchedService;
}

export interface UndoService {
  readonly type: 'UndoService';
  readonly redemptionId: RedemptionId;
}

export interface NoteAbsence extends Raising {
  readonly type: 'NoteAbsence';
  readonly voucherId: VoucherId;
  readonly from: LocalDate;
}

export interface EndAbsence {
  readonly type: 'EndAbsence';
  readonly voucherId: VoucherId;
  readonly back: LocalDate;
}

export interface NoteDeath extends Raising {
  readonly type: 'NoteDeath';
  readonly lastDay: LocalDate;
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

export type WatchCommand = NoteService | UndoService | NoteAbsence | EndAbsence | NoteDeath | DecideHold | LapseHold;

export type WatchRefusal = 'hold-unknown' | 'hold-decided' | 'hold-over' | 'own-hold' | 'entry-not-held';
