// Makes the cases of a plan: a recipient of the right age, an applicant, facts that suit the fate.
import { addYears, type ZoneCode } from '@buono/kernel';
import { fiscalCodeOf, PERSONAS, type PersonaName } from '../../personas.js';
import type { Chance } from '../chance.js';
import type { InventedPeople, InventedPerson } from '../people/invented-people.js';
import type { PlannedProvider } from '../people/invented-providers.js';
import { invented, persona, type Who } from '../people/who.js';
import type { StoryCalendar } from './calendar.js';
import type { Applying, Measure, UsualRelation } from './measure.js';
import type { Fate, PlannedApplicant, PlannedCase } from './plan.js';

/** What is said of a case; the rest is invented. */
export interface CaseWanted {
  readonly measure: Measure;
  readonly zone: ZoneCode;
  readonly fate: Fate;
  readonly provider?: PlannedProvider | undefined;
  readonly comes?: 'first' | 'recently';
  /** The persona who applies: for somebody invented, or for themselves. */
  readonly by?: PersonaName;
  /** Whether that persona is the recipient. */
  readonly self?: boolean;
}

const MANDATES: Readonly<Record<'tutor' | 'delegate', string>> = {
  tutor: 'Decreto di nomina 1/2026 (prova)',
  delegate: 'Delega 1/2026 (prova)',
};

/** The cases of a plan, one after another. */
export class CaseBook {
  readonly cases: PlannedCase[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly people: InventedPeople,
    private readonly calendar: StoryCalendar,
  ) {}

  /** Adds a case. */
  add(wanted: CaseWanted): void {
    const { measure, zone, fate, provider, comes = 'first' } = wanted;
    const key = `case-${this.cases.length + 1}`;
    const on = comes === 'first' ? this.calendar.inFirstMonth(5) : this.calendar.recentDay;
    const chance = this.chance.fork(key);
    const applying: Applying = { chance, calendar: this.calendar, on, qualifies: fate !== 'refused' };
    const recipient = this.recipient(wanted, applying);
    this.cases.push({
      key,
      measure,
      recipient,
      applicant: this.applicant(wanted, { key, recipient, zone, applying }),
      facts: measure.facts(applying),
      assessment: measure.assessment?.(applying),
      fate,
      comes,
      provider,
    });
  }

  private recipient({ measure, zone, by, self }: CaseWanted, applying: Applying): InventedPerson {
    if (by !== undefined && self === true) return asRecipient(by, zone);
    const family = by === 'family-one' && measure.relation === 'parent' ? PERSONAS[by].familyName : undefined;
    const born = measure.born(applying);
    return this.people.person({ zone, born, ...(family !== undefined && { familyName: family }) });
  }

  private applicant(
    { measure, by, self }: CaseWanted,
    about: {
      readonly key: string;
      readonly recipient: InventedPerson;
      readonly zone: ZoneCode;
      readonly applying: Applying;
    },
  ): PlannedApplicant {
    const { key, recipient } = about;
    if (by === 'delegate') return { who: persona(by), relation: 'delegate', mandate: MANDATES.delegate };
    if (by !== undefined && self === true) return { who: persona(by), relation: 'self' };
    if (by !== undefined)
      return { who: persona(by), ...relationOf(measure.relation === 'self' ? 'tutor' : measure.relation) };
    if (measure.relation === 'self') return { who: invented(key, recipient), relation: 'self' };
    return { who: this.relative(about), ...relationOf(measure.relation) };
  }

  private relative({ key, recipient, zone, applying: { on } }: Parameters<CaseBook['applicant']>[1]): Who {
    const born = [addYears(on, -48), addYears(on, -24)] as const;
    return invented(key, this.people.person({ zone, born, familyName: recipient.familyName }));
  }
}

const relationOf = (relation: UsualRelation): Pick<PlannedApplicant, 'relation' | 'mandate'> =>
  relation === 'tutor' ? { relation, mandate: MANDATES.tutor } : { relation };

/** A persona who applies for themselves, at home in Firenze. */
const asRecipient = (name: PersonaName, zone: ZoneCode): InventedPerson => ({
  ...PERSONAS[name],
  fiscalCode: fiscalCodeOf(PERSONAS[name]),
  comune: PERSONAS[name].birthplace,
  zone,
});
