// Papers that a payee is asked for: once, until a day, and meanwhile nothing is decided and no term runs.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { paymentOrderDecider } from '../payment-order/decider.js';
import { CLERK, OFFICER, line, submitted, withLines } from './claim.examples.js';
import type { AskPapers, GivePapers, SettleZone } from './commands.js';
import { claimDecider } from './decider.js';
import type { ClaimEvent, PapersAsked, PapersGiven, SampleDrawn } from './events.js';
import { turnOf } from './whose-turn.js';

const day = localDate;
const lines = [line(1).lineId];
const ask: AskPapers = {
  ...{ type: 'AskPapers', zone: 'TC-01', lines, papers: ['register'], dueOn: day('2026-10-15') },
  ...{ by: OFFICER, on: day('2026-10-05') },
};
const asked: PapersAsked = {
  ...{ type: 'PapersAsked', zone: 'TC-01', lines, papers: ['register'], dueOn: day('2026-10-15') },
  ...{ askedBy: OFFICER, askedOn: day('2026-10-05') },
};
const give = (on = '2026-10-09'): GivePapers => ({
  ...{ type: 'GivePapers', zone: 'TC-01', reference: 'PG/1', by: CLERK, on: day(on) },
});
const handed: PapersGiven = {
  ...{ type: 'PapersGiven', zone: 'TC-01', reference: 'PG/1', givenBy: CLERK, givenOn: day('2026-10-09') },
};
const settle = (on: string): SettleZone => ({
  ...{ type: 'SettleZone', zone: 'TC-01', lines: [], by: OFFICER, on: day(on) },
});
const presented = [...withLines(line(1), line(2)), submitted(2_000, 2)];
const claim = (...past: ClaimEvent[]) => given(claimDecider, ...past);

describe('asking for papers', () => {
  it('is done once, about lines of the zone, by nobody who is paid', () => {
    claim(...presented)
      .when(ask)
      .then(asked);
    claim(...presented, asked, handed)
      .when(ask)
      .thenRefused('papers-already-asked');
    claim(...presented)
      .when({ ...ask, lines: [line(9).lineId] })
      .thenRefused('line-unknown');
    claim(...presented)
      .when({ ...ask, byPayee: true })
      .thenRefused('own-claim');
    claim(...withLines(line(1)))
      .when(ask)
      .thenRefused('claim-not-submitted');
  });
  it('keeps the zone from settling until they come, or the last day is over', () => {
    claim(...presented, asked)
      .when(settle('2026-10-15'))
      .thenRefused('papers-awaited');
    const after = (on: string, ...more: ClaimEvent[]) => {
      const state = [...presented, asked, ...more].reduce(claimDecider.evolve, claimDecider.initial);
      return claimDecider.decide(settle(on), state).accepted;
    };
    expect([after('2026-10-16'), after('2026-10-09', handed)]).toEqual([true, true]);
  });
  it('keeps the lines that they are about from being examined, and no others', () => {
    const drawn: SampleDrawn = {
      ...{ type: 'SampleDrawn', zone: 'TC-01', drawn: 2, of: 2, lines: [] },
      ...{ drawnBy: OFFICER, drawnOn: day('2026-10-04') },
    };
    const state = [...presented, drawn, asked].reduce(claimDecider.evolve, claimDecider.initial);
    const examine = (n: number, on = '2026-10-15') => {
      const found = { lineId: line(n).lineId, approvedCents: cents(1_000), evidence: 'register' as const };
      const command = { type: 'ExamineLines', zone: 'TC-01', lines: [found], by: OFFICER, on: day(on) } as const;
      const decision = claimDecider.decide(command, state);
      return decision.accepted ? 'noted' : decision.refusal;
    };
    expect([examine(1), examine(2), examine(1, '2026-10-16')]).toEqual(['papers-awaited', 'noted', 'noted']);
  });
});

describe('handing papers in', () => {
  it('says where they are, once, to the last day', () => {
    claim(...presented, asked)
      .when(give())
      .then(handed);
    claim(...presented, asked, handed)
      .when(give())
      .thenNothing();
    claim(...presented, asked)
      .when(give('2026-10-16'))
      .thenRefused('papers-too-late');
    claim(...presented)
      .when(give())
      .thenRefused('papers-not-asked');
  });
});

describe('whose turn it is', () => {
  const turn = (today: string, ...more: ClaimEvent[]) => {
    const state = [...presented, ...more].reduce(claimDecider.evolve, claimDecider.initial);
    if (state.status === 'unknown') throw new Error('it was opened');
    return turnOf(state, 'TC-01', paymentOrderDecider.initial, day(today));
  };
  // Presented on 2 October: without papers to be paid by 1 November.
  it('is the payee’s while papers are awaited, and the term is later by those days', () => {
    expect(turn('2026-10-08', asked)).toEqual({
      ...{ holder: 'payee', since: '2026-10-05', payBy: '2026-11-04', late: false },
    });
    expect(turn('2026-10-20', asked, handed)).toEqual({
      ...{ holder: 'zone-officer', since: '2026-10-09', payBy: '2026-11-05', late: false },
    });
    expect(turn('2026-11-12', asked)).toEqual({
      ...{ holder: 'zone-officer', since: '2026-10-16', payBy: '2026-11-11', late: true },
    });
  });
});
