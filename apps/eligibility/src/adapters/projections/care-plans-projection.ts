// The projection `eligibility-care-plans` over the own log: each plan with what it waits for and the first day that is due.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import { NO_DAY, type PlanAwaits } from '../../application/care-plan/care-plan-ports.js';
import type { CarePlanEvent } from '../../domain/care-plan/events.js';
import { carePlanEventOf } from '../persistence/care-plan-aggregate.js';

/** A row of `care_plans`; `due_on` is the first of the two days, the last day of all where there is none. */
export interface CarePlanRow {
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly case_manager: string;
  readonly status: string;
  readonly version: number;
  readonly awaits: string;
  readonly answer_by: string | null;
  readonly next_on: string | null;
  readonly due_on: string;
}

/** The row after an event of its plan. */
export const carePlanRow = (row: CarePlanRow | undefined, event: CarePlanEvent): CarePlanRow | undefined => {
  const after = folded(row, event);
  if (after === undefined) return undefined;
  const days = [after.answer_by, after.next_on].filter((day) => day !== null).sort();
  return { ...after, due_on: days[0] ?? NO_DAY };
};

const folded = (row: CarePlanRow | undefined, event: CarePlanEvent): CarePlanRow | undefined => {
  if (event.type === 'CarePlanDrafted') {
    const { applicationId, callId, zone, caseManager, version, answerBy } = event;
    return {
      ...{ application_id: applicationId, call_id: callId, zone, case_manager: caseManager },
      ...{ status: row?.status ?? 'drafted', version, awaits: asked(answerBy) },
      ...{ answer_by: answerBy ?? null, next_on: row?.next_on ?? null, due_on: NO_DAY },
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'CarePlanAgreed':
      return event.answerBy === undefined || row.awaits !== 'team'
        ? row
        : { ...row, awaits: 'family', answer_by: event.answerBy };
    case 'CarePlanAnswered': {
      // A yes that does not bring it into force waits for the team.
      const awaits: PlanAwaits = event.agrees ? 'team' : 'act';
      return { ...row, awaits, answer_by: null };
    }
    case 'CarePlanAdopted':
      return row;
    case 'CarePlanInForce': {
      const { nextReviewOn } = event;
      return { ...row, status: 'in-force', ...standing(nextReviewOn), answer_by: null };
    }
    case 'CarePlanNotCarried':
      return { ...row, awaits: 'office' };
    case 'CarePlanReviewed':
      return row.status === 'in-force' && STANDING.includes(row.awaits)
        ? { ...row, ...standing(event.nextReviewOn) }
        : { ...row, next_on: event.nextReviewOn ?? null };
    case 'CarePlanClosed': {
      const [first] = event.followUpsOn;
      return { ...row, status: 'closed', ...followed(first), answer_by: null };
    }
    case 'CarePlanFollowedUp':
      return { ...row, ...followed(event.nextOn) };
  }
};

const STANDING: readonly string[] = ['review', 'nothing'];

const asked = (answerBy: string | undefined): PlanAwaits => (answerBy === undefined ? 'team' : 'family');

const standing = (day: string | undefined): Pick<CarePlanRow, 'awaits' | 'next_on'> =>
  day === undefined ? { awaits: 'nothing', next_on: null } : { awaits: 'review', next_on: day };

const followed = (day: string | undefined): Pick<CarePlanRow, 'awaits' | 'next_on'> =>
  day === undefined ? { awaits: 'nothing', next_on: null } : { awaits: 'follow-up', next_on: day };

const carePlans = rowFold<StoredEvent, CarePlanEvent, CarePlanRow>({
  table: 'care_plans',
  columns: {
    application_id: 'text',
    call_id: 'text',
    zone: 'text',
    case_manager: 'text',
    status: 'text',
    version: 'integer',
    awaits: 'text',
    answer_by: 'text?',
    next_on: 'text?',
    due_on: 'text',
  },
  key: ['application_id'],
  indexes: [['zone', 'due_on']],
  touches: ({ applicationId }) => [applicationId],
  fold: carePlanRow,
});

/** Raise the version whenever rows would come out otherwise. */
export const carePlansProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, CarePlanEvent>({
    name: 'eligibility-care-plans',
    version: 1,
    decode: carePlanEventOf,
    tables: [carePlans],
  });
