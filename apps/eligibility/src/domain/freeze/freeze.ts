// What is kept for who appealed (riesame): the place that it would have and what it would get, until the appeal has ended.
import {
  accept,
  type ApplicationId,
  type CallId,
  type Cents,
  type Decider,
  type Decision,
  type LocalDate,
  type ZoneCode,
} from '@buono/kernel';

/** Where and how much: in a ranking after a place (0: before the first), or by the number of the receipt. */
export interface KeptPlace {
  readonly applicationId: ApplicationId;
  /** Absent in what was stored before actions had money of their own. */
  readonly action?: string;
  readonly rankingId?: string;
  readonly place: number;
  readonly bis: number;
  readonly valueCents: Cents;
  readonly lastVoucher: 'stop' | 'partial' | 'skip' | 'share';
}

/** Place and money are kept from now on: sliding gives them to nobody else. */
export interface PlaceFrozen extends KeptPlace {
  readonly type: 'PlaceFrozen';
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly on: LocalDate;
}

/** They are kept no longer; after an admission they become its own. */
export interface PlaceThawed {
  readonly type: 'PlaceThawed';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly because: ThawReason;
  readonly on: LocalDate;
}

export type ThawReason = 'admitted' | 'appeal-rejected' | 'refused-again' | 'withdrawn';
export type FreezeEvent = PlaceFrozen | PlaceThawed;
export type FreezePlace = Omit<PlaceFrozen, 'type'> & { readonly type: 'FreezePlace' };
export interface ThawPlace {
  readonly type: 'ThawPlace';
  readonly because: ThawReason;
  readonly on: LocalDate;
}

/** Kept, or kept no longer; undefined before. */
export type Freeze = (PlaceFrozen & { readonly thawed?: PlaceThawed }) | undefined;

const freeze = ({ type: _, ...kept }: FreezePlace, known: Freeze): Decision<FreezeEvent, never> =>
  known === undefined || known.thawed !== undefined ? accept({ type: 'PlaceFrozen', ...kept }) : accept();

const thaw = ({ because, on }: ThawPlace, known: Freeze): Decision<FreezeEvent, never> => {
  if (known === undefined || known.thawed !== undefined) return accept();
  const { applicationId, callId, zone } = known;
  return accept({ type: 'PlaceThawed', applicationId, callId, zone, because, on });
};

/** What is kept for an application: `freeze-{application}`. Once at a time; nothing to thaw is no fault. */
export const freezeDecider: Decider<Freeze, FreezePlace | ThawPlace, FreezeEvent, never> = {
  initial: undefined,
  evolve: (known, event) => (event.type === 'PlaceFrozen' ? event : known && { ...known, thawed: event }),
  decide: (command, known) => (command.type === 'FreezePlace' ? freeze(command, known) : thaw(command, known)),
};
