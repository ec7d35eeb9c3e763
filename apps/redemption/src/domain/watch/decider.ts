// Watches the services of one person, one operator or one day of a payee: what cannot be is held, until decided or over.
import { accept, refuse, type Decider, type Decision, type LocalDate, type PersonId } from '@buono/kernel';
import type { DecideHold, LapseHold, NoteAbsence, NoteService, WatchCommand, WatchRefusal } from './commands.js';
import type { HoldEvent, HoldRaised, WatchEvent, WatchedService } from './events.js';
import { broughtBy, evolveJoining, parted } from './joining.js';
import { NOTHING_SEEN, type Hold, type Watch } from './state.js';
import { suspicionsOf, type Known, type Suspicion } from './suspicions.js';

/** Whether it is open on a day: its last day is part of it. */
export const isOpenOn = ({ status, until }: Hold, on: LocalDate): boolean => status === 'open' && on <= until;

const evolve = (watch: Watch, event: WatchEvent): Watch => {
  switch (event.type) {
    case 'ServiceNoted': {
      const { type: _, kind, under, ...service } = event;
      const seen = { service, stands: true, ...(under !== undefined && { under }) };
      return { ...watch, kind, services: watch.services.with(service.redemptionId, seen) };
    }
    case 'ServiceUndone': {
      const known = watch.services.get(event.redemptionId);
      if (known === undefined) return watch;
      return { ...watch, services: watch.services.with(event.redemptionId, { ...known, stands: false }) };
    }
    case 'AbsenceNoted': {
      const { type: _, ...absence } = event;
      return { ...watch, absences: [...watch.absences, absence] };
    }
    case 'AbsenceEnded':
      return {
        ...watch,
        absences: watch.absences.map((one) => (isOpenAbsence(one, event.voucherId) ? { ...one, to: event.on } : one)),
      };
    case 'DeathNoted':
      if (event.under === undefined) return { ...watch, lastDay: event.on };
      return { ...watch, lastDays: watch.lastDays.with(event.under, event.on) };
    case 'DenialNoted':
      return { ...watch, denied: watch.denied.with(event.redemptionId, true) };
    case 'WatchJoined':
    case 'WatchParted':
    case 'ExcessNoted':
      return evolveJoining(watch, event);
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
  const { kind, absences, denied } = watch;
  const lastDay = [watch.lastDay, ...[...watch.lastDays].map(([, day]) => day)]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0);
  const excess = new Set<string>([...watch.excess].flatMap(([, ids]) => ids));
  const known = { kind, services: standing(watch), absences, excess, denied, originOf: origin };
  return { ...known, ...(lastDay !== undefined && { lastDay }) };
};

/** What follows from something new: suspicions become holds, once each; holds that nothing speaks for any more are lifted. */
const following = (
  watch: Watch,
  events: readonly WatchEvent[],
  raising: { readonly on: LocalDate; readonly until: LocalDate } | undefined,
): readonly WatchEvent[] => {
  const after = events.reduce(evolve, watch);
  const known = knownIn(after);
  const [event, ...more] = events;
  const isOne = event?.type === 'ServiceNoted' && more.length === 0;
  const looked = isOne ? known.services.filter(isNoted(event)) : known.services;
  const raised =
    raising === undefined
      ? []
      : raisedBy(
          looked.flatMap((one) => suspicionsOf(one, known)),
          after,
          raising,
        );
  return [...events, ...raised, ...liftedIn(after, known)];
};

const isNoted =
  ({ redemptionId }: WatchedService) =>
  (service: WatchedService): boolean =>
    service.redemptionId === redemptionId;

const raisedBy = (
  suspicions: readonly Suspicion[],
  { holds, joined }: Watch,
  { on, until }: { readonly on: LocalDate; readonly until: LocalDate },
): readonly HoldRaised[] => {
  const byKey = new Map(suspicions.map((one) => [one.key, one]));
  const elsewhere = new Set([...joined].flatMap(([, keys]) => keys ?? []));
  // What an office or the term has cleared is not raised again; what was lifted may come back.
  return [...byKey.values()]
    .filter(({ key }) => (holds.get(key)?.status ?? 'lifted') === 'lifted' && !elsewhere.has(key))
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

const note = ({ service, kind, under, ...raising }: NoteService, watch: Watch): Decided =>
  watch.services.has(service.redemptionId)
    ? accept()
    : accept(
        ...following(watch, [{ type: 'ServiceNoted', kind, ...service, ...underOf(under) }], unlessQuiet(raising)),
      );

const underOf = (under: PersonId | undefined) => (under === undefined ? {} : { under });

const absenceIn = ({ voucherId, from, voucherAlone, under }: NoteAbsence): WatchEvent => ({
  ...{ type: 'AbsenceNoted', voucherId, from },
  ...(voucherAlone && { voucherAlone }),
  ...underOf(under),
});

type Raising = Pick<NoteService, 'on' | 'until' | 'quiet'>;
const unlessQuiet = (raising: Raising): Raising | undefined => (raising.quiet === true ? undefined : raising);

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
  initial: NOTHING_SEEN,
  evolve,
  decide: (c, watch) => {
    switch (c.type) {
      case 'NoteService':
        return note(c, watch);
      case 'UndoService':
        return watch.services.get(c.redemptionId)?.stands === true
          ? accept(...following(watch, [{ type: 'ServiceUndone', redemptionId: c.redemptionId }], undefined))
          : accept();
      case 'NoteAbsence':
        return watch.absences.some((one) => isOpenAbsence(one, c.voucherId) && one.from === c.from)
          ? accept()
          : accept(...following(watch, [absenceIn(c)], unlessQuiet(c)));
      case 'EndAbsence':
        return watch.absences.some((one) => isOpenAbsence(one, c.voucherId))
          ? accept(...following(watch, [{ type: 'AbsenceEnded', voucherId: c.voucherId, on: c.back }], undefined))
          : accept();
      case 'NoteDeath':
        return (c.under === undefined ? watch.lastDay : watch.lastDays.get(c.under)) === c.lastDay
          ? accept()
          : accept(...following(watch, [{ type: 'DeathNoted', on: c.lastDay, ...underOf(c.under) }], unlessQuiet(c)));
      case 'NoteDenial':
        return watch.denied.has(c.redemptionId)
          ? accept()
          : accept(...following(watch, [{ type: 'DenialNoted', redemptionId: c.redemptionId }], c));
      case 'JoinWatch': {
        const brought = broughtBy(c, watch);
        return brought.length === 0 ? accept() : accept(...following(watch, brought, c));
      }
      case 'PartWatch':
        return accept(...parted(c, watch).flatMap((event) => following(watch, [event], undefined)));
      case 'NoteExcess': {
        const before = watch.excess.get(c.ceiling) ?? [];
        const { ceiling, redemptionIds } = c;
        if (before.join() === redemptionIds.join()) return accept();
        return accept(...following(watch, [{ type: 'ExcessNoted', ceiling, redemptionIds }], c));
      }
      case 'DecideHold':
        return decideHold(c, watch);
      case 'LapseHold':
        return lapse(c, watch);
    }
  },
};
