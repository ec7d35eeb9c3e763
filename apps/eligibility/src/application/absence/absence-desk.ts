// The absences of offices: recorded with what is looked up on the day, and asked who covers for whom.
import { Streams, uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type Clock, type LocalDate, type PersonId, type ZoneCode } from '@buono/kernel';
import {
  absencesOf,
  absencesOn,
  type Absence,
  type AbsenceCommand,
  type AbsenceRefusal,
  type Absences,
} from '../../domain/absence/decider.js';
import type { AbsenceEvent, AbsenceKind } from '../../domain/absence/events.js';
import { answered, type Answer, type Written } from '../answer.js';
import type { OfficeStaff } from '../procedure/office-staff.js';

export abstract class AbsenceStreams extends Streams<Absences, AbsenceCommand, AbsenceEvent, AbsenceRefusal> {}

export type WrittenAbsences = Written<Absences, AbsenceEvent>;

/** Who is away from day to day, and who covers. */
export interface AbsenceInput {
  readonly person: PersonId;
  readonly kind: AbsenceKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly cover?: PersonId;
}

/** What is asked of an office's absences. */
export type AbsenceAsked =
  | { readonly ask: 'record'; readonly input: AbsenceInput }
  | { readonly ask: 'cover'; readonly absenceId: string; readonly cover?: PersonId }
  | { readonly ask: 'end'; readonly absenceId: string; readonly lastDay?: LocalDate };

/** Somebody whose files are covered, in a zone. */
export interface Covered {
  readonly person: PersonId;
  readonly zone: ZoneCode;
}

export class AbsenceDesk {
  constructor(
    private readonly absences: AbsenceStreams,
    private readonly staff: OfficeStaff,
    private readonly clock: Clock,
  ) {}

  /** Takes what was asked in the office of a zone, which who asks may coordinate. */
  async take(
    zone: ZoneCode,
    asked: AbsenceAsked,
    byCoordinator: boolean,
    meta: CommandMeta,
  ): Promise<Answer<WrittenAbsences>> {
    const command = await this.#commandFor(zone, asked);
    const who = { byCoordinator, by: personId(meta.actor), on: this.today() };
    return answered(await this.absences.execute(zone, { ...command(meta), ...who }, meta));
  }

  /** Those of a zone that last or will, by their first day. */
  async coming(zone: ZoneCode): Promise<readonly Absence[]> {
    const today = this.today();
    return absencesOf((await this.absences.find(zone)).state).filter(({ to }) => to >= today);
  }

  /** Those of a zone that last today. */
  async lasting(zone: ZoneCode): Promise<readonly Absence[]> {
    return absencesOn((await this.absences.find(zone)).state, this.today());
  }

  /** For whom somebody covers today in these zones. */
  async coveredBy(person: PersonId, zones: readonly ZoneCode[]): Promise<readonly Covered[]> {
    const each = await Promise.all(
      zones.map(async (zone) =>
        (await this.lasting(zone)).flatMap((one) => (one.cover === person ? [{ person: one.person, zone }] : [])),
      ),
    );
    return each.flat();
  }

  today(): LocalDate {
    return dateInRome(this.clock.now());
  }

  async #commandFor(zone: ZoneCode, asked: AbsenceAsked) {
    if (asked.ask === 'end') {
      const { ask: _, ...end } = asked;
      return () => ({ type: 'CutAbsenceShort', ...end }) as const;
    }
    const cover = asked.ask === 'record' ? asked.input.cover : asked.cover;
    const covering = cover === undefined ? {} : { cover, coverOffice: await this.staff.officeOf(cover, zone) };
    if (asked.ask === 'cover')
      return () => ({ type: 'ChangeAbsenceCover', absenceId: asked.absenceId, ...covering }) as const;
    const { input } = asked;
    const office = await this.staff.officeOf(input.person, zone);
    return ({ commandId }: CommandMeta) =>
      ({ type: 'RecordAbsence', absenceId: uuidV5('absence', commandId), ...input, office, ...covering }) as const;
  }
}
