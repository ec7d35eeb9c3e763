// What redemption has heard of the bans of a person or a body: from when to when an act excludes them. Eligibility decides them.
import { accept, type Decider, type LocalDate, type PersonId } from '@buono/kernel';

/** Excluded from a day, to a day if one is said, both included. */
export interface BanHeard {
  readonly type: 'BanHeard';
  readonly banId: string;
  readonly personId: PersonId;
  readonly actNumber: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** It holds no more from this day. */
export interface BanLiftHeard {
  readonly type: 'BanLiftHeard';
  readonly banId: string;
  readonly personId: PersonId;
  readonly actNumber: string;
  readonly on: LocalDate;
}

export type HeardBanEvent = BanHeard | BanLiftHeard;

/** Brings what was told, in any order and more than once. */
export interface HearOfBan {
  readonly type: 'HearOfBan';
  readonly event: HeardBanEvent;
}

/** All that was heard of one person or body. */
export type HeardBans = readonly HeardBanEvent[];

/** Whether an act excludes them on a day: the last day counts whole, that of the lifting no more. */
export const excludedOn = (heard: HeardBans, day: LocalDate): boolean =>
  heard.some(
    (ban) =>
      ban.type === 'BanHeard' &&
      day >= ban.from &&
      (ban.to === undefined || day <= ban.to) &&
      !heard.some((lift) => lift.type === 'BanLiftHeard' && lift.banId === ban.banId && day >= lift.on),
  );

/** `ban-{person}`. */
export const heardBanDecider: Decider<HeardBans, HearOfBan, HeardBanEvent, never> = {
  initial: [],
  evolve: (heard, event) => [...heard, event],
  decide: ({ event }, heard) =>
    heard.some(({ type, banId }) => type === event.type && banId === event.banId) ? accept() : accept(event),
};
