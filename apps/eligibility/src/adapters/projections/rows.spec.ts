// The rows of the lists, as folds of plain events.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import {
  admitted,
  APPLICATION,
  CHILD,
  MOTHER,
  received,
  refused,
  started,
  submitted,
  withdrawn,
} from '../../domain/application/application.examples.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import { CALL, drafted, published, terms } from '../../domain/call/call.examples.js';
import type { RankingEvent } from '../../domain/ranking/events.js';
import { applicationRow, callRow, rankingRow, type ApplicationRow, type CallRow, type RankingRow } from './rows.js';

const listed = (...events: readonly ApplicationEvent[]) =>
  events.reduce<ApplicationRow | undefined>((row, event) => applicationRow(row, event, APPLICATION), undefined);

describe('the list of applications', () => {
  it('shows codes and dates, and keeps the name closed', () =>
    expect(listed(started(), submitted(), received(), admitted())).toEqual({
      application_id: APPLICATION,
      call_id: CALL,
      zone: 'TC-01',
      action: 'A',
      status: 'admitted',
      round: 1,
      recipient_id: CHILD,
      applicant_id: MOTHER,
      receipt_number: 41,
      arrived_at: '2026-03-31T10:00:00.999Z',
      decided_on: '2026-04-10',
      holder: null,
      identity: 'box-identity',
    }));
  it('forgets the number of an earlier round', () =>
    expect(listed(started(), submitted(), received(), refused(), started({ round: 2 }))).toMatchObject({
      status: 'draft',
      round: 2,
      receipt_number: null,
      decided_on: null,
    }));
  it('shows who holds it, decided or not, and nobody in another round', () => {
    const assigned: ApplicationEvent = {
      ...{ type: 'ApplicationAssigned', holder: MOTHER, sealed: {}, by: MOTHER, on: localDate('2026-04-02') },
    };
    const before = [started(), submitted(), received(), assigned, refused()] as const;
    expect(listed(...before)).toMatchObject({ status: 'refused', holder: MOTHER });
    expect(listed(...before, started({ round: 2 }))).toMatchObject({ holder: null });
  });
  it('shows what was given up', () => expect(listed(started(), withdrawn())).toMatchObject({ status: 'withdrawn' }));
});

describe('the list of calls', () => {
  const folded = (...events: Parameters<typeof callRow>[1][]) =>
    events.reduce<CallRow | undefined>((row, event) => callRow(row, event, CALL), undefined);
  it('shows a draft as a draft', () => expect(folded(drafted)).toMatchObject({ status: 'draft', version: 0 }));
  it('shows that a second person approved it, until its text changes', () => {
    const approved = { type: 'CallDraftApproved', callId: CALL, by: MOTHER, on: localDate('2026-03-01') } as const;
    expect(folded(drafted, approved)).toMatchObject({ status: 'approved', version: 0 });
    const amended = { type: 'DraftAmended', terms: terms(), document: '{}' } as const;
    expect(folded(drafted, approved, amended)).toMatchObject({ status: 'draft' });
  });
  it('shows the last version', () => {
    const longer = terms({ title: 'Avviso prorogato' });
    const from = localDate('2026-03-10');
    const amended = {
      ...published,
      type: 'CallAmended' as const,
      version: 2,
      terms: longer,
      document: '{}',
      effectiveFrom: from,
    };
    expect(folded(drafted, published, amended)).toMatchObject({
      status: 'published',
      version: 2,
      title: 'Avviso prorogato',
    });
  });
});

describe('the list of rankings', () => {
  const events: RankingEvent[] = [
    {
      type: 'RankingStarted',
      rankingId: 'r',
      callId: CALL,
      callVersion: 1,
      action: 'A',
      zone: terms().zones[0]!,
      entries: 1,
      pages: 1,
      digest: 'd',
      engineVersion: '1',
      computedBy: MOTHER,
      computedOn: localDate('2026-05-04'),
    },
    {
      type: 'RankingPageAdded',
      page: 1,
      entries: [{ applicationId: APPLICATION, receiptNumber: 41, place: 1, total: 10 }],
    },
  ];
  const folded = (count: number) =>
    events.slice(0, count).reduce<RankingRow | undefined>((row, event) => rankingRow(row, event, 'r'), undefined);
  it('is under way until its last page', () => {
    expect(folded(1)).toMatchObject({ status: 'computing' });
    expect(folded(2)).toMatchObject({ status: 'computed', listed: 1 });
  });
});
