// On whose behalf somebody applies: said by them, or clear because they apply for themselves; held to its dates.
import { ageAt, type LocalDate } from '@buono/kernel';
import type { Content, Relation } from '../../domain/application/events.js';
import { lapseOf, type MandateDates, type MandateStanding } from '../../domain/mandate/state.js';
import { answer, refused, type Answer } from '../answer.js';
import type { ApplicantInput, ApplicationInput } from './content.js';
import { isBody } from './recipient.js';

/** What a relation is held to. */
export interface RelationGround {
  /** Whether who applies is the recipient. */
  readonly self: boolean;
  readonly standing: MandateStanding;
  readonly today: LocalDate;
}

/** Relations that are proved by an act: a mandate, a decree of appointment. */
const BY_MANDATE: readonly Relation[] = ['tutor', 'delegate', 'caf'];

/** Relations in which somebody may act for a body; a sole trader is the body. */
const FOR_BODIES: readonly Relation[] = ['self', 'legal-representative', 'delegate', 'caf'];

const OF_AGE = 18;

/** The relation and the dates that were said of it; refused where it does not hold today. */
export const relationOf = (
  { applicant, recipient }: ApplicationInput,
  { self, standing, today }: RelationGround,
): Answer<Pick<Content, 'relation' | 'mandate'>> => {
  if (
    isBody(recipient)
      ? !FOR_BODIES.includes(applicant?.relation ?? 'self')
      : applicant?.relation === 'legal-representative'
  )
    return refused('relation-not-of-recipient');
  if (applicant === undefined) return self ? answer({ relation: 'self' as const }) : refused('relation-needed');
  const { relation } = applicant;
  if (relation === 'parent' && !isBody(recipient) && ageAt(recipient.birthDate, today) >= OF_AGE)
    return refused('recipient-of-age');
  if (standing.holds !== undefined) return answer({ relation });
  if (standing.lapse !== undefined) return refused(standing.lapse);
  if (!BY_MANDATE.includes(relation)) return answer({ relation });
  if (applicant.mandate === undefined) return refused('mandate-needed');
  const mandate = datesOf(applicant);
  const lapse = lapseOf(mandate, today);
  if (lapse !== undefined) return refused(lapse);
  return answer({ relation, ...(Object.keys(mandate).length > 0 && { mandate }) });
};

const datesOf = ({ mandateFrom: from, mandateTo: to }: ApplicantInput): MandateDates => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
