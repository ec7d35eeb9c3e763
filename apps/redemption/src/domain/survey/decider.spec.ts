// The specification of surveys: a seed is bound while nobody can know the lines, and the draw is the same for whoever has it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callId, claimId, localDate, personId, redemptionId, voucherId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { BindSurvey, DrawSurvey, NumberedLine } from './commands.js';
import { MOST_ASKED, surveyDecider } from './decider.js';
import type { SurveyBound, SurveyDrawn, SurveyEvent } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const by = personId(id(1));
const place = { callId: callId(id(2)), zone: 'TC-01', month: yearMonth('2026-09') } as const;
const said = { commitment: 'c1', lines: 2, days: 15, actNumber: 'D.D. 9/2026' };
const bind = (over: Partial<BindSurvey> = {}): BindSurvey => ({
  ...{ type: 'BindSurvey', ...place, ...said, late: false, by, on: localDate('2026-09-10') },
  ...over,
});
const bound = (over: Partial<SurveyBound> = {}): SurveyBound => ({
  ...{ type: 'SurveyBound', ...place, ...said, boundBy: by, boundOn: localDate('2026-09-10') },
  ...over,
});
const line = (n: number, number = String(n)): NumberedLine => ({
  ...{ redemptionId: redemptionId(id(100 + n)), voucherId: voucherId(id(3)), claimId: claimId(id(4)), number },
});
const draw = (paid: readonly NumberedLine[], over: Partial<DrawSurvey> = {}): DrawSurvey => ({
  ...{ type: 'DrawSurvey', month: place.month, seed: 's1', commitment: 'c1', paid, digest: 'd', by },
  on: localDate('2026-11-05'),
  ...over,
});
const drawn = (lines: readonly NumberedLine[], of: number): SurveyDrawn => ({
  ...{ type: 'SurveyDrawn', ...place, seed: 's1', of, digest: 'd', drawnBy: by, drawnOn: localDate('2026-11-05') },
  lines: lines.map(({ number: _, ...asked }) => asked),
  until: localDate('2026-11-20'),
});
const surveys = (...past: SurveyEvent[]) => given(surveyDecider, ...past);
const whole = { commitment: undefined, lines: undefined };

describe('binding the seed of a survey', () => {
  it('is an act of a month that is not over', () => {
    surveys().when(bind()).then(bound());
    surveys()
      .when(bind({ on: localDate('2026-10-01') }))
      .thenRefused('survey-too-late');
  });
  it('is refused once a claim of the month was presented', () =>
    surveys()
      .when(bind({ late: true }))
      .thenRefused('survey-too-late'));
  it('says nothing twice', () => surveys(bound()).when(bind()).thenNothing());
  it('never takes a seed that was bound before, of another month either', () =>
    surveys(bound())
      .when(bind({ month: yearMonth('2026-10') }))
      .thenRefused('survey-seed-used'));
  it('is not needed where everybody is asked, however late', () =>
    surveys()
      .when(bind({ ...whole, on: localDate('2026-12-01'), late: true }))
      .then(bound({ ...whole, boundOn: localDate('2026-12-01') })));
  it('changes nothing that was drawn', () =>
    surveys(bound(), drawn([line(1)], 1))
      .when(bind(whole))
      .thenRefused('survey-drawn'));
});

describe('drawing the lines of a survey', () => {
  it('takes those with the lowest numbers, with a term that a feast moves on', () =>
    surveys(bound())
      .when(draw([line(1, 'c'), line(2, 'a'), line(3, 'b')]))
      .then(drawn([line(2), line(3)], 3)));
  it('takes the seed that was bound, and no other', () => {
    surveys(bound())
      .when(draw([line(1)], { seed: undefined, commitment: undefined }))
      .thenRefused('survey-seed-needed');
    surveys(bound())
      .when(draw([line(1)], { seed: 's2', commitment: 'c2' }))
      .thenRefused('survey-seed-wrong');
  });
  it('is done once', () => {
    const done = surveys(bound(), drawn([line(1)], 1));
    done.when(draw([line(1), line(2)])).thenNothing();
    done.when(draw([line(1)], { seed: 's2', commitment: 'c2' })).thenRefused('survey-drawn');
  });
  it('waits for an act and for what was paid', () => {
    surveys()
      .when(draw([line(1)]))
      .thenRefused('survey-unknown');
    surveys(bound()).when(draw([])).thenRefused('survey-nothing-paid');
  });
  it('asks no more families than one event may name', () => {
    const many = Array.from({ length: MOST_ASKED + 1 }, (_, n) => line(n));
    surveys(bound(whole))
      .when(draw(many, { seed: undefined, commitment: undefined }))
      .thenRefused('survey-too-large');
  });
  it('is the same in whatever order the lines come', () => {
    const anyLines = fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 40 }).map((all) =>
      // Numbers repeat: the id decides then.
      all.map((n) => line(n, String(n % 7))),
    );
    const decided = (paid: readonly NumberedLine[]) =>
      surveyDecider.decide(draw(paid), surveyDecider.evolve(surveyDecider.initial, bound({ lines: 5 })));
    fc.assert(
      fc.property(anyLines, fc.infiniteStream(fc.nat()), (lines, chances) => {
        const shuffled = lines
          .map((one) => ({ one, at: Number(chances.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(decided(shuffled)).toEqual(decided(lines));
      }),
    );
  });
});
