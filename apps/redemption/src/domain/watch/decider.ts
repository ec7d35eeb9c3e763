// Watches the services of one person, one operator or one day of a payee: what cannot be is held, until decided or over.
import { PersistentMap, accept, refuse, type Decider, type Decision, type LocalDate } from '@buono/kernel';
import type { DecideHold, LapseHold, NoteService, WatchCommand, WatchRefusal } from './commands.js';
import type { HoldEvent, HoldRaised, WatchEvent, WatchKind, WatchedService } from './events.js';
import { suspicionsOf, type Known, type Suspicion } from './suspicions.js';

/** A hold and what became of it. */
export interface Hold extends Omit<HoldRaised, 'type'> {
  readonly status: 'open' | 'released' | 'confirmed' | 'lapsed' | 'lifted';
}

export interface Watch {
  readonly kind: WatchKind;
  readonly services: PersistentMap<{ readonly service: WatchedService; readonly stands: boolean }>;
  readonly absences: readonly { readonly voucherId: string; readonly from: LocalDate; readonly to?: LocalDate }[];
  readonly lastDay?: LocalDate;
  /** By key. */
  readonly holds: PersistentMap<Hold>;
}

/** Whether it is open on a day: its last day is part of it. */
export const isOpenOn = ({ status, until }: Hold, on: LocalDate): boolean => status === 'open' && on <= until;

const evolve = (watch: Watch, event: WatchEvent): Watch => {
  switch (event.type) {
    case 'ServiceNoted': {
      const { type: _, kind, ...service } = event;
      return { ...watch, kind, services: watch.services.with(service.redemptionId, { service, stands: true }) };
    }
    case 'ServiceUndone': {
      const known = watch.services.get(event.redemptionId);
      if (known === undefined) return watch;
      return { ...watch, services: watch.services.with(event.redemptionId, { ...known, stands: false }) };
    }
    case 'AbsenceNoted':
      return { ...watch, absences: [...watch.absences, { voucherId: event.voucherId, from: event.from }] };
    case 'AbsenceEnded':
      return {
        ...watch,
        absences: watch.absences.map((one) => (isOpenAbsence(one, event.voucherId) ? { ...one, to: event.on } : one)),
      };
    case 'DeathNoted':
      return { ...watch, lastDay: event.on };
    case 'HoldRaised': {
      const { type: _, ...hold } = event;
      return { ...watch, holds: watch.holds.with(event.key, { ...hold, status: 'open' }) };
    }
    case 'HoldReleased':
      return ended(watch, event, 'released');
    case 'HoldConfirmed':
      return ended(watch, event, 'confirmed');
    case 'HoldLapsed':
      return ended(watch, event, 'lapsed');
    case 'HoldLifted':
      return ended(watch, event, 'lifted');
  }
};

const ended = (watch: Watch, { key }: HoldEvent, status: Hold['status']): Watch => {
  const hold = watch.holds.get(key);
  return hold === undefined ? watch : { ...watch, holds: watch.holds.with(key, { ...hold, status }) };
};

const isOpenAbsence = (one: Watch['absences'][number], voucherId: string): boolean =>
  one.voucherId === voucherId && one.to === undefined;

const standing = ({ services }: Watch): readonly WatchedService[] =>
  [...services].flatMap(([, { service, stands }]) => (stands ? [service] : []));

const knownIn = (watch: Watch): Known => {
  const origin = (service: WatchedService): string => {
    const before = service.replacementOf === undefined ? undefined : watch.services.get(service.replacementOf);
    return before === undefined ? (service.replacementOf ?? service.redemptionId) : origin(before.service);
  };
  const { kind, absences, lastDay } = watch;
  return { kind, services: standing(watch), absences, originOf: origin, ...(lastDay !== undefined && { lastDay }) };
};

/** What follows from something new: suspicions become holds, once each; holds that nothing speaks for any more are lifted. */
const following = (
  watch: Watch,
  event: WatchEvent,
  raising: { readonly on: LocalDate; readonly until: LocalDate } | undefined,
): readonly WatchEvent[] => {
  const after = evolve(watch, event);
  const known = knownIn(after);
  const looked = event.type === 'ServiceNoted' ? known.services.filter(isNoted(event)) : known.services;
  const raised =
    raising === undefined
      ? []
      : raisedBy(
          looked.flatMap((one) => suspicionsOf(one, known)),
          after,
          raising,
        );
  return [event, ...raised, ...liftedIn(after, known)];
};

const isNoted =
  ({ redemptionId }: WatchedService) =>
  (service: WatchedService): boolean =>
    service.redemptionId === redemptionId;

const raisedBy = (
  suspicions: readonly Suspicion[],
  { holds }: Watch,
  { on, until }: { readonly on: LocalDate; readonly until: LocalDate },
): readonly HoldRaised[] => {
  const byKey = new Map(suspicions.map((one) => [one.key, one]));
  // What an office or the term has cleared is not raised again; what was lifted may come back.
  return [...byKey.values()]
    .filter(({ key }) => (holds.get(key)?.status ?? 'lifted') === 'lifted')
    .map((one) => ({ type: 'HoldRaised', ...one, raisedOn: on, until }));
};

const liftedIn = ({ holds }: Watch, known: Known): readonly HoldEvent[] =>
  [...holds].flatMap(([, { status, key, rule, entries }]): HoldEvent[] => {
    if (status !== 'open') return [];
    const speaksFor = known.services
      .filter((service) => entries.some(isNoted(service)))
      .some((service) => suspicionsOf(service, known).some((one) => one.key === key));
    return speaksFor ? [] : [{ type: 'HoldLifted', key, rule, entries }];
  });

type Decided = Decision<WatchEvent, WatchRefusal>;

const note = ({ service, kind, ...raising }: NoteService, watch: Watch): Decided =>
  watch.services.has(service.redemptionId)
    ? accept()
    : accept(...following(watch, { type: 'ServiceNoted', kind, ...service }, raising));

const decideHold = (c: DecideHold, watch: Watch): Decided => {
  const hold = watch.holds.get(c.key);
  if (hold === undefined) return refuse('hold-unknown');
  if (c.byParty) return refuse('own-hold');
  if (hold.status === 'released' || hold.status === 'confirmed') return refuse('hold-decided');
  if (!isOpenOn(hold, c.on)) return refuse('hold-over');
  const { key, rule, entries } = hold;
  const { by, reason, note: words, on, struck } = c;
  const said = { key, rule, entries, by, reason, ...(words !== undefined && { note: words }), on };
  if (struck.length === 0) return accept({ type: 'HoldReleased', ...said });
  if (!struck.every((id) => entries.some(({ redemptionId }) => redemptionId === id))) return refuse('entry-not-held');
  return accept({ type: 'HoldConfirmed', ...said, struck: [...new Set(struck)] });
};

const lapse = ({ key, on }: LapseHold, watch: Watch): Decided => {
  const hold = watch.holds.get(key);
  if (hold?.status !== 'open' || isOpenOn(hold, on)) return accept();
  const { rule, entries, until } = hold;
  return accept({ type: 'HoldLapsed', key, rule, entries, until });
};

/** Stream `watch-{uuid5(kind, of whom)}`. */
export const watchDecider: Decider<Watch, WatchCommand, WatchEvent, WatchRefusal> = {
  initial: { kind: 'person', services: PersistentMap.empty(), absences: [], holds: PersistentMap.empty() },
  evolve,
  decide: (c, watch) => {
    switch (c.type) {
      case 'NoteService':
        return note(c, watch);
      case 'UndoService':
        return watch.services.get(c.redemptionId)?.stands === true
          ? accept(...following(watch, { type: 'ServiceUndone', redemptionId: c.redemptionId }, undefined))
          : accept();
      case 'NoteAbsence':
        return watch.absences.some((one) => isOpenAbsence(one, c.voucherId) && one.from === c.from)
          ? accept()
          : accept(...following(watch, { type: 'AbsenceNoted', voucherId: c.voucherId, from: c.from }, c));
      case 'EndAbsence':
        return watch.absences.some((one) => isOpenAbsence(one, c.voucherId))
          ? accept(...following(watch, { type: 'AbsenceEnded', voucherId: c.voucherId, on: c.back }, undefined))
          : accept();
      case 'NoteDeath':
        return watch.lastDay === c.lastDay
          ? accept()
          : accept(...following(watch, { type: 'DeathNoted', on: c.lastDay }, c));
      case 'DecideHold':
        return decideHold(c, watch);
      case 'LapseHold':
        return lapse(c, watch);
    }
  },
};
