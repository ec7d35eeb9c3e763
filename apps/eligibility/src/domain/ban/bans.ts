// Bans (divieti ed esclusioni) of a person or a body: recorded once by an act, for a time, asked wherever something is given.
import { accept, refuse, type Decider, type Decision, type LocalDate, type PersonId } from '@buono/kernel';

/**
 * Why somebody is excluded, as a code: a false declaration (DPR 445/2000 art. 75 c. 1-bis, two years), what is owed and not given
 * back, a court, antimafia measures (D.Lgs. 159/2011), another law or act that the act names.
 */
export type BanCause = 'false-declaration' | 'unpaid-recovery' | 'court-order' | 'antimafia' | 'other-act';

/** From a day, to a day if the act says one, both included. What the act says of the person is sealed under them. */
export interface BanRecorded {
  readonly type: 'BanRecorded';
  readonly banId: string;
  readonly personId: PersonId;
  readonly cause: BanCause;
  readonly actNumber: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** It holds no more from `on`; what was refused before stays refused. */
export interface BanLifted {
  readonly type: 'BanLifted';
  readonly banId: string;
  readonly personId: PersonId;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type BanEvent = BanRecorded | BanLifted;
export type RecordBan = Omit<BanRecorded, 'type'> & { readonly type: 'RecordBan' };
export type LiftBan = Omit<BanLifted, 'type' | 'personId'> & { readonly type: 'LiftBan' };
export type BanRefusal = 'ban-dates-wrong' | 'ban-unknown' | 'ban-lifted-already' | 'own-ban';

/** A ban, lifted or not. */
export type Ban = Omit<BanRecorded, 'type'> & { readonly lifted?: Pick<BanLifted, 'actNumber' | 'by' | 'on'> };

/** All that were ever recorded for one person or body, in order. */
export type Bans = readonly Ban[];

/** Whether a ban holds on a day: its first and last day count whole, the day on which it is lifted no more. */
export const holdsOn = ({ from, to, lifted }: Ban, day: LocalDate): boolean =>
  day >= from && (to === undefined || day <= to) && (lifted === undefined || day < lifted.on);

/** The ban that holds on a day; undefined for who is free. */
export const banOn = (bans: Bans, day: LocalDate): Ban | undefined => bans.find((ban) => holdsOn(ban, day));

const record = ({ type: _, ...c }: RecordBan, bans: Bans): Decision<BanEvent, BanRefusal> => {
  if (bans.some(({ banId }) => banId === c.banId)) return accept();
  if (c.by === c.personId) return refuse('own-ban');
  if (c.to !== undefined && (c.to < c.from || c.to < c.on)) return refuse('ban-dates-wrong');
  return accept({ type: 'BanRecorded', ...c });
};

const lift = ({ type: _, ...c }: LiftBan, bans: Bans): Decision<BanEvent, BanRefusal> => {
  const ban = bans.find(({ banId }) => banId === c.banId);
  if (ban === undefined) return refuse('ban-unknown');
  if (c.by === ban.personId) return refuse('own-ban');
  if (ban.lifted !== undefined) return ban.lifted.actNumber === c.actNumber ? accept() : refuse('ban-lifted-already');
  return accept({ type: 'BanLifted', personId: ban.personId, ...c });
};

/** The bans of one person or body: `bans-{person}`. */
export const banDecider: Decider<Bans, RecordBan | LiftBan, BanEvent, BanRefusal> = {
  initial: [],
  evolve: (bans, event) => {
    const { type, ...said } = event;
    if (type === 'BanRecorded') return [...bans, said as Ban];
    const { actNumber, by, on } = event;
    return bans.map((ban) => (ban.banId === event.banId ? { ...ban, lifted: { actNumber, by, on } } : ban));
  },
  decide: (command, bans) => (command.type === 'RecordBan' ? record(command, bans) : lift(command, bans)),
};
