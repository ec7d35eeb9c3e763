// Places given after a ranking was approved: who wins an appeal stands where they would have stood, and nobody moves down.
import {
  accept,
  refuse,
  type ApplicationId,
  type CallId,
  type Decider,
  type Decision,
  type LocalDate,
  type ZoneCode,
} from '@buono/kernel';

/** An application stands after a place of an approved ranking (0: before the first), `bis` above those put there lower. */
export interface PlaceInserted {
  readonly type: 'PlaceInserted';
  readonly rankingId: string;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly applicationId: ApplicationId;
  readonly place: number;
  readonly bis: number;
  /** The act that upheld the appeal. */
  readonly actNumber: string;
  readonly on: LocalDate;
}

/** Puts an application between two that stand already; an end that is not there is the beginning or the end of the list. */
export type InsertPlace = Omit<PlaceInserted, 'type' | 'place' | 'bis'> & {
  readonly type: 'InsertPlace';
  readonly above: PlaceOfList | undefined;
  readonly below: PlaceOfList | undefined;
};

/** A place and how far after it. */
export interface PlaceOfList {
  readonly place: number;
  readonly bis: number;
}

export type InsertionRefusal = 'no-room-between';

/** All that were given for one ranking, in the order in which they were given. */
export type Insertions = readonly PlaceInserted[];

/** Between two places there is room for many: each new one takes the middle of what is left. */
export const ROOM = 1_000_000;

const insert = (c: InsertPlace, given: Insertions): Decision<PlaceInserted, InsertionRefusal> => {
  if (given.some(({ applicationId }) => applicationId === c.applicationId)) return accept();
  const { type: _, above, below, ...about } = c;
  const at = placeBetween({ above, below });
  if (at.bis <= (above?.bis ?? 0)) return refuse('no-room-between');
  return accept({ type: 'PlaceInserted', ...about, ...at });
};

/** The middle of the room between two that stand already. */
export const placeBetween = ({
  above = { place: 0, bis: 0 },
  below,
}: Pick<InsertPlace, 'above' | 'below'>): PlaceOfList => ({
  place: above.place,
  bis: Math.floor((above.bis + (below?.place === above.place ? below.bis : ROOM)) / 2),
});

/** The places given after one ranking was approved: `insertion-{ranking}`. */
export const insertionDecider: Decider<Insertions, InsertPlace, PlaceInserted, InsertionRefusal> = {
  initial: [],
  evolve: (given, event) => [...given, event],
  decide: insert,
};
