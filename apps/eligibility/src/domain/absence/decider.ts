// The absences of a zone's office: whoever covers is there, is of the office, and is one step away from who is not.
import { accept, addDays, PersistentMap, refuse, type Decider, type Decision, type LocalDate } from '@buono/kernel';
import type { AbsenceCoverChanged, AbsenceCutShort, AbsenceEvent, AbsenceRecorded } from './events.js';

/** Whose office somebody is an officer of, as seen from the zone; looked up on the day. */
export type AbsenceOffice = 'this-zone' | 'another-zone' | 'none';

/** What was looked up: of who covers, where somebody does, and whether who asks coordinates the office. */
interface LookedUp {
  readonly coverOffice?: AbsenceOffice;
  readonly byCoordinator: boolean;
}

export type RecordAbsence = Omit<AbsenceRecorded, 'type'> &
  LookedUp & { readonly type: 'RecordAbsence'; readonly office: AbsenceOffice };
export type ChangeAbsenceCover = Omit<AbsenceCoverChanged, 'type'> & LookedUp & { readonly type: 'ChangeAbsenceCover' };
/** Without `lastDay` as early as it can be: yesterday, or the day before the first. */
export type CutAbsenceShort = Omit<AbsenceCutShort, 'type' | 'lastDay'> &
  Pick<LookedUp, 'byCoordinator'> & { readonly type: 'CutAbsenceShort'; readonly lastDay?: LocalDate };
export type AbsenceCommand = RecordAbsence | ChangeAbsenceCover | CutAbsenceShort;

export type AbsenceRefusal =
  | 'absence-unknown'
  | 'absence-dates-wrong'
  | 'absence-too-long'
  | 'absence-of-another'
  | 'absent-not-an-officer'
  | 'absence-overlaps'
  | 'absent-person-covers'
  | 'cover-is-absent-person'
  | 'cover-of-another-zone'
  | 'cover-not-an-officer'
  | 'cover-absent-too'
  | 'absence-over'
  | 'absence-end-wrong';

/** An absence as it stands. */
export type Absence = Omit<AbsenceRecorded, 'type' | 'by' | 'on'>;

/** The absences of one zone's office: stream `absences-{zone}`. */
export type Absences = PersistentMap<Absence | undefined>;

type AbsenceDecision = Decision<AbsenceEvent, AbsenceRefusal>;

/** As long as an absence may be, in days. */
const LONGEST = 366;

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const meets = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;
const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** All of them, by their first day. */
export const absencesOf = (absences: Absences): readonly Absence[] =>
  [...absences]
    .flatMap(([, absence]) => (absence === undefined ? [] : [absence]))
    .sort((one, other) => one.from.localeCompare(other.from) || one.absenceId.localeCompare(other.absenceId));

/** Those that last on a day. */
export const absencesOn = (absences: Absences, day: LocalDate): readonly Absence[] =>
  absencesOf(absences).filter(({ from, to }) => from <= day && day <= to);

const coverRefusal = (
  { absenceId: _, person, cover, ...days }: Absence,
  office: AbsenceOffice | undefined,
  others: readonly Absence[],
): AbsenceRefusal | undefined => {
  if (cover === undefined) return undefined;
  if (cover === person) return 'cover-is-absent-person';
  if (office === 'another-zone') return 'cover-of-another-zone';
  if (office !== 'this-zone') return 'cover-not-an-officer';
  const isAway = others.some((other) => other.person === cover && meets(other, days));
  return isAway ? 'cover-absent-too' : undefined;
};

const record = (c: RecordAbsence, absences: Absences): AbsenceDecision => {
  const { type: _, office, coverOffice, byCoordinator, ...recorded } = c;
  if (absences.has(c.absenceId)) return accept();
  if (c.person !== c.by && !byCoordinator) return refuse('absence-of-another');
  if (c.to < c.from || c.to < c.on) return refuse('absence-dates-wrong');
  if (c.to >= addDays(c.from, LONGEST)) return refuse('absence-too-long');
  if (office !== 'this-zone') return refuse('absent-not-an-officer');
  const others = absencesOf(absences);
  if (others.some((other) => other.person === c.person && meets(other, c))) return refuse('absence-overlaps');
  // What was covered before today is past, whoever was away meanwhile.
  const left = { from: later(c.from, c.on), to: c.to };
  if (others.some((other) => other.cover === c.person && meets(other, left))) return refuse('absent-person-covers');
  const why = coverRefusal(recorded, coverOffice, others);
  return why === undefined ? accept({ type: 'AbsenceRecorded', ...recorded }) : refuse(why);
};

const changeCover = (c: ChangeAbsenceCover, absence: Absence, absences: Absences): AbsenceDecision => {
  const { type: _, coverOffice, byCoordinator, ...changed } = c;
  if (absence.person !== c.by && !byCoordinator) return refuse('absence-of-another');
  if (absence.to < c.on) return refuse('absence-over');
  if (absence.cover === c.cover) return accept();
  const { cover: _before, ...about } = absence;
  const left = { ...about, from: later(about.from, c.on), ...(c.cover !== undefined && { cover: c.cover }) };
  const why = coverRefusal(left, coverOffice, absencesOf(absences));
  return why === undefined ? accept({ type: 'AbsenceCoverChanged', ...changed }) : refuse(why);
};

const cutShort = (c: CutAbsenceShort, { person, from, to }: Absence): AbsenceDecision => {
  const { type: _, byCoordinator, ...cut } = c;
  if (person !== c.by && !byCoordinator) return refuse('absence-of-another');
  if (to < c.on) return refuse('absence-over');
  const earliest = addDays(later(from, c.on), -1);
  const lastDay = c.lastDay ?? earliest;
  if (lastDay < earliest || lastDay >= to) return refuse('absence-end-wrong');
  return accept({ type: 'AbsenceCutShort', ...cut, lastDay });
};

const decide = (c: AbsenceCommand, absences: Absences): AbsenceDecision => {
  if (c.type === 'RecordAbsence') return record(c, absences);
  const absence = absences.get(c.absenceId);
  if (absence === undefined) return refuse('absence-unknown');
  return c.type === 'ChangeAbsenceCover' ? changeCover(c, absence, absences) : cutShort(c, absence);
};

const evolve = (absences: Absences, event: AbsenceEvent): Absences => {
  if (event.type === 'AbsenceRecorded') {
    const { type: _, by: _by, on: _on, ...absence } = event;
    return absences.with(event.absenceId, absence);
  }
  const before = absences.get(event.absenceId);
  if (before === undefined) return absences;
  if (event.type === 'AbsenceCutShort')
    return absences.with(event.absenceId, event.lastDay < before.from ? undefined : { ...before, to: event.lastDay });
  const { cover: _, ...about } = before;
  return absences.with(event.absenceId, { ...about, ...(event.cover !== undefined && { cover: event.cover }) });
};

export const absencesDecider: Decider<Absences, AbsenceCommand, AbsenceEvent, AbsenceRefusal> = {
  initial: PersistentMap.empty(),
  evolve,
  decide,
};
