// The surveys of a call and zone, one a month: a seed is bound while nobody can know the lines, and shown when they are drawn.
import { accept, dueDate, refuse, type Decider, type Decision } from '@buono/kernel';
import type { BindSurvey, DrawSurvey, NumberedLine, SurveyCommand, SurveyRefusal } from './commands.js';
import type { LineToAsk, SurveyBound, SurveyDrawn, SurveyEvent } from './events.js';

/** So many families are asked at most: the event stays under its 64 KB. */
export const MOST_ASKED = 200;

/** One month: what an act bound, and what was drawn. */
export interface Survey {
  readonly bound: SurveyBound;
  readonly drawn?: SurveyDrawn;
}

/** By month; and every seed that was ever bound, by its commitment. */
export interface Surveys {
  readonly months: Readonly<Record<string, Survey | undefined>>;
  readonly seeds: Readonly<Record<string, true | undefined>>;
}

type Decided = Decision<SurveyEvent, SurveyRefusal>;

const bind = (
  { type: _, late, by: boundBy, on: boundOn, ...said }: BindSurvey,
  { months, seeds }: Surveys,
): Decided => {
  const before = months[said.month];
  if (before !== undefined && isSame(before.bound, said)) return accept();
  if (before?.drawn !== undefined) return refuse('survey-drawn');
  if (said.commitment !== undefined) {
    // Who knows which services were presented could look for a seed that draws other ones.
    if (late || boundOn.slice(0, 7) > said.month) return refuse('survey-too-late');
    if (seeds[said.commitment] === true) return refuse('survey-seed-used');
  }
  return accept({ type: 'SurveyBound', ...said, boundBy, boundOn });
};

const isSame = (bound: SurveyBound, said: Pick<SurveyBound, 'commitment' | 'lines' | 'days' | 'actNumber'>): boolean =>
  (['commitment', 'lines', 'days', 'actNumber'] as const).every((field) => bound[field] === said[field]);

const draw = (c: DrawSurvey, { months }: Surveys): Decided => {
  const survey = months[c.month];
  if (survey === undefined) return refuse('survey-unknown');
  const { bound, drawn } = survey;
  if (drawn !== undefined) return drawn.seed === c.seed || c.seed === undefined ? accept() : refuse('survey-drawn');
  if (bound.commitment !== undefined && c.seed === undefined) return refuse('survey-seed-needed');
  if (bound.commitment !== undefined && bound.commitment !== c.commitment) return refuse('survey-seed-wrong');
  if (c.paid.length === 0) return refuse('survey-nothing-paid');
  const lines = drawnOf(c.paid, bound.lines ?? c.paid.length);
  if (lines.length > MOST_ASKED) return refuse('survey-too-large');
  const { callId, zone, month, days } = bound;
  return accept({
    ...{ type: 'SurveyDrawn', callId, zone, month },
    ...(bound.commitment !== undefined && { seed: c.seed }),
    ...{ of: c.paid.length, digest: c.digest, lines, drawnBy: c.by, drawnOn: c.on, until: dueDate(c.on, days) },
  });
};

/** Those with the lowest numbers: in whatever order they are given, the same ones. */
const drawnOf = (paid: readonly NumberedLine[], count: number): LineToAsk[] =>
  paid
    .toSorted((a, b) =>
      a.number === b.number ? (a.redemptionId < b.redemptionId ? -1 : 1) : a.number < b.number ? -1 : 1,
    )
    .slice(0, count)
    .map(({ redemptionId, voucherId, claimId }) => ({ redemptionId, voucherId, claimId }));

const evolve = ({ months, seeds }: Surveys, event: SurveyEvent): Surveys => {
  if (event.type === 'SurveyDrawn') {
    const before = months[event.month];
    return { seeds, months: { ...months, ...(before && { [event.month]: { ...before, drawn: event } }) } };
  }
  const { commitment, month } = event;
  return {
    months: { ...months, [month]: { bound: event } },
    seeds: commitment === undefined ? seeds : { ...seeds, [commitment]: true },
  };
};

/** `survey-{id of call and zone}`. */
export const surveyDecider: Decider<Surveys, SurveyCommand, SurveyEvent, SurveyRefusal> = {
  initial: { months: {}, seeds: {} },
  evolve,
  decide: (command, surveys) => (command.type === 'BindSurvey' ? bind(command, surveys) : draw(command, surveys)),
};
