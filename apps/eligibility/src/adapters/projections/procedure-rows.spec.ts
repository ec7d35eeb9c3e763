// The rows of procedures, as folds of plain events: a row as long as a decision is awaited.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import {
  admitted,
  APPLICATION,
  MOTHER,
  OFFICER,
  refused,
  submitted,
  withdrawn,
} from '../../domain/application/application.examples.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import { inHand, procedureStarted } from '../../domain/application/procedure/procedure.examples.js';
import { procedureRow, type ProcedureRow } from './procedure-rows.js';

const listed = (...events: readonly ApplicationEvent[]) =>
  events.reduce<ProcedureRow | undefined>((row, event) => procedureRow(row, event, APPLICATION), undefined);

describe('the list of procedures', () => {
  it('knows the last day from the arrival on, and who is in charge', () => {
    expect(listed(...inHand)).toMatchObject({ due_on: '2026-04-30', officer: null, waits_for: null });
    expect(listed(...inHand, procedureStarted())).toMatchObject({ due_on: '2026-04-30', officer: OFFICER });
  });
  it('counts the law’s days of what was sent before terms were pinned', () => {
    const { terms: _, ...before } = submitted();
    expect(listed(before)).toMatchObject({ due_on: '2026-04-30' });
  });
  it('shows until when the substitute decides', () => {
    const [dueOn, on] = [localDate('2026-05-16'), localDate('2026-05-01')];
    expect(listed(...inHand, { type: 'SubstituteAsked', dueOn, by: MOTHER, on })).toMatchObject({
      substitute_due_on: '2026-05-16',
    });
  });
  it('shows an appeal until it is answered, and an upheld one as waiting for a decision again', () => {
    const on = localDate('2026-04-20');
    const opened = { type: 'AppealOpened', sealed: {}, arrivedAt: submitted().arrivedAt, by: MOTHER, on } as const;
    const asked = { ...opened, dueOn: localDate('2026-05-20') };
    const act = { actNumber: 'D.D. 9/2026', sealed: {}, by: OFFICER, on } as const;
    expect(listed(...inHand, refused(), asked)).toMatchObject({ due_on: '2026-05-20', waits_for: 'appeal' });
    expect(listed(...inHand, refused(), asked, { type: 'AppealRejected', ...act })).toBeUndefined();
    const upheld = { type: 'AppealUpheld', ...act, against: OFFICER, dueOn: localDate('2026-06-03') } as const;
    expect(listed(...inHand, refused(), asked, upheld)).toMatchObject({
      due_on: '2026-06-03',
      waits_for: 'decision-after-appeal',
    });
    const givenUp = { type: 'AppealWithdrawn', by: MOTHER, on: localDate('2026-05-01') } as const;
    expect(listed(...inHand, refused(), asked, givenUp)).toBeUndefined();
  });
  it('forgets what waits for nothing', () => {
    expect(listed(...inHand, admitted())).toBeUndefined();
    expect(listed(...inHand, withdrawn())).toBeUndefined();
  });
});
