// Each cent of a programme is declared once; what comes back, or is cut by a control, is a movement of the next statement.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, instant, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { CorrectSpending, Declarable, DeclareLines, DeclaredCommand, OpenStatement } from './decider.js';
import { declaredDecider } from './decider.js';
import type { DeclaredEvent, LineDeclared, SpendingCorrected } from './events.js';
import { lineKeyOf, type Declared } from './state.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const officer = personId(id(1));
const signer = personId(id(2));
const on = localDate('2026-07-01');
const FIRST = id(10);
const SECOND = id(11);

const shares = (eu: number, state: number) =>
  [
    { source: 'PR FSE+', year: 2026, amountCents: eu },
    { source: 'Stato', year: 2026, amountCents: state },
  ].filter(({ amountCents }) => amountCents !== 0);
const line = (n: number, eu: number, state: number, kind: Declarable['kind'] = 'service'): Declarable => ({
  claimId: id(kind === 'service' ? 20 : 21),
  redemptionId: id(100 + n),
  kind,
  callId: id(3),
  zone: 'TC-01',
  voucherId: id(4),
  servedOn: localDate('2026-03-10'),
  shares: shares(eu, state),
});
const declaredLine = (n: number, eu: number, state: number, kind: Declarable['kind'] = 'service'): LineDeclared => ({
  ...line(n, eu, state, kind),
  amountCents: eu + state,
});

const open = (statementId: string, paidUpTo = '2026-06-30'): OpenStatement => ({
  type: 'OpenStatement',
  programmeId: id(5),
  statementId,
  paidUpTo: localDate(paidUpTo),
  knownAt: instant('2026-07-01T08:00:00.000Z'),
  by: officer,
  on,
});
const opened = (statementId: string, number: number, paidUpTo = '2026-06-30'): DeclaredEvent => ({
  type: 'StatementOpened',
  programmeId: id(5),
  statementId,
  number,
  paidUpTo: localDate(paidUpTo),
  knownAt: instant('2026-07-01T08:00:00.000Z'),
  openedBy: officer,
  openedOn: on,
});
const declare = (statementId: string, ...lines: Declarable[]): DeclareLines => ({
  type: 'DeclareLines',
  statementId,
  lines,
});
const lines = (statementId: string, ...all: LineDeclared[]): DeclaredEvent => ({
  type: 'LinesDeclared',
  statementId,
  lines: all,
});
const drafted = (statementId: string, count: number, eu: number, state: number): DeclaredEvent => ({
  type: 'StatementDrafted',
  statementId,
  count,
  totalCents: eu + state,
  shares: shares(eu, state),
  excluded: { count: 0, amountCents: 0 },
  digest: 'abc',
});
const draft = (statementId: string) =>
  ({ type: 'DraftStatement', statementId, excluded: { count: 0, amountCents: 0 }, digest: 'abc' }) as const;
const sign = (statementId: string, by = signer) => ({ type: 'SignStatement', statementId, by, on }) as const;
const dismiss = (statementId: string) => ({ type: 'DismissStatement', statementId, by: signer, on }) as const;
const signed = (statementId: string): DeclaredEvent => ({
  type: 'StatementDeclared',
  statementId,
  declaredBy: signer,
  declaredOn: on,
});
const dismissed = (statementId: string): DeclaredEvent => ({
  type: 'StatementDismissed',
  statementId,
  dismissedBy: signer,
  dismissedOn: on,
});
const correction = (cutCents: number, n = 1): SpendingCorrected => ({
  type: 'SpendingCorrected',
  correctionId: id(30),
  claimId: id(20),
  redemptionId: id(100 + n),
  cutCents: cents(cutCents),
  reason: 'missing-evidence',
  actNumber: 'DD/1/2026',
  correctedBy: officer,
  correctedOn: on,
});
const correct = (cutCents: number, paidCents: number): CorrectSpending => ({
  ...correction(cutCents),
  type: 'CorrectSpending',
  paidCents,
});
const programme = (...past: DeclaredEvent[]) => given(declaredDecider, ...past);
const whole = [
  opened(FIRST, 1),
  lines(FIRST, declaredLine(1, 800, 1_200)),
  drafted(FIRST, 1, 800, 1_200),
  signed(FIRST),
] as const;

describe('a statement', () => {
  it('is opened, filled, drafted and signed', () => {
    programme().when(open(FIRST)).then(opened(FIRST, 1));
    programme(opened(FIRST, 1))
      .when(declare(FIRST, line(1, 800, 1_200)))
      .then(lines(FIRST, declaredLine(1, 800, 1_200)));
    programme(opened(FIRST, 1), lines(FIRST, declaredLine(1, 800, 1_200)))
      .when(draft(FIRST))
      .then(drafted(FIRST, 1, 800, 1_200));
    programme(...whole.slice(0, 3))
      .when(sign(FIRST))
      .then(signed(FIRST));
  });
  it('is signed by another than who opened it', () =>
    programme(...whole.slice(0, 3))
      .when(sign(FIRST, officer))
      .thenRefused('opener-may-not-sign'));
  it('is signed when it is whole, once, and not when there is nothing in it', () => {
    programme(...whole.slice(0, 2))
      .when(sign(FIRST))
      .thenRefused('statement-not-drafted');
    programme(...whole)
      .when(sign(FIRST))
      .thenRefused('statement-not-drafted');
    programme(opened(FIRST, 1), drafted(FIRST, 0, 0, 0))
      .when(sign(FIRST))
      .thenRefused('statement-empty');
  });
  it('is the only one under way, and does not go back behind the one before it', () => {
    programme(opened(FIRST, 1)).when(open(SECOND)).thenRefused('statement-under-way');
    programme(...whole)
      .when(open(SECOND, '2026-06-29'))
      .thenRefused('day-before-last-statement');
    programme(...whole)
      .when(open(SECOND))
      .then(opened(SECOND, 2));
  });
  it('that was dismissed has declared nothing, and leaves its number', () => {
    const past = [...whole.slice(0, 3), dismissed(FIRST)];
    programme(...whole.slice(0, 3))
      .when(dismiss(FIRST))
      .then(dismissed(FIRST));
    programme(...past)
      .when(open(SECOND))
      .then(opened(SECOND, 1));
    programme(...past, opened(SECOND, 1))
      .when(declare(SECOND, line(1, 800, 1_200)))
      .then(lines(SECOND, declaredLine(1, 800, 1_200)));
  });
  it('takes no line after it was drafted', () =>
    programme(...whole.slice(0, 3))
      .when(declare(FIRST, line(2, 1, 1)))
      .thenRefused('statement-not-filling'));
});

describe('a line', () => {
  const next = [...whole, opened(SECOND, 2)];
  it('is declared once', () => {
    programme(...next)
      .when(declare(SECOND, line(1, 800, 1_200)))
      .then();
    programme(opened(FIRST, 1), lines(FIRST, declaredLine(1, 800, 1_200)))
      .when(declare(FIRST, line(1, 800, 1_200)))
      .then();
  });
  it('is declared for what was paid of it since', () =>
    programme(...next)
      .when(declare(SECOND, line(1, 900, 1_400)))
      .then(lines(SECOND, declaredLine(1, 100, 200))));
  it('that the bank sent back is taken out by the next statement', () =>
    programme(...next)
      .when(declare(SECOND, line(1, 0, 0)))
      .then(lines(SECOND, declaredLine(1, -800, -1_200))));
  it('that was corrected is a movement of its own', () =>
    programme(...next)
      .when(declare(SECOND, line(1, 800, 1_200), line(1, -800, -1_200, 'correction')))
      .then(lines(SECOND, declaredLine(1, -800, -1_200, 'correction'))));
});

describe('a cut of a control', () => {
  it('leaves the rest, source by source in proportion', () =>
    // 20.00 less 5.00 is 15.00: 40 % and 60 % of it.
    programme(correction(500), opened(FIRST, 1))
      .when(declare(FIRST, line(1, 800, 1_200)))
      .then(lines(FIRST, declaredLine(1, 600, 900))));
  it('is taken back from what was declared', () =>
    programme(...whole, correction(500), opened(SECOND, 2))
      .when(declare(SECOND, line(1, 800, 1_200)))
      .then(lines(SECOND, declaredLine(1, -200, -300))));
  it('is not taken back once more when the service is undone', () =>
    programme(...whole, correction(500), opened(SECOND, 2))
      .when(declare(SECOND, line(1, 800, 1_200), line(1, -800, -1_200, 'correction')))
      .then(lines(SECOND, declaredLine(1, -200, -300), declaredLine(1, -600, -900, 'correction'))));
  it('is with the others no more than what was paid', () => {
    programme(correction(1_500)).when(correct(500, 2_000)).then(correction(500));
    programme(correction(1_500)).when(correct(501, 2_000)).thenRefused('cut-above-paid');
  });
});

describe('whatever is paid, sent back, undone and cut between statements', () => {
  const state = fc.record({
    n: fc.integer({ min: 1, max: 4 }),
    eu: fc.integer({ min: 0, max: 500 }),
    state: fc.integer({ min: 0, max: 500 }),
    undone: fc.boolean(),
    cut: fc.integer({ min: 0, max: 300 }),
    decision: fc.constantFrom('SignStatement' as const, 'DismissStatement' as const),
  });

  it('declares in all what stands at the last signature, each line for no more than was paid and no less than nothing', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), (rounds) => {
        let declared: Declared = declaredDecider.initial;
        const tell = (command: DeclaredCommand): void => {
          const decision = declaredDecider.decide(command, declared);
          if (decision.accepted) declared = decision.events.reduce(declaredDecider.evolve, declared);
        };
        const paid = new Map<string, Declarable>();
        const cuts = new Map<string, number>();
        let expected = 0;
        rounds.forEach((round, index) => {
          const service = line(round.n, round.eu, round.state);
          paid.set(lineKeyOf(service), service);
          const undo = line(round.n, round.undone ? 0 - round.eu : 0, round.undone ? 0 - round.state : 0, 'correction');
          paid.set(lineKeyOf(undo), undo);
          const whole = round.eu + round.state;
          const before = cuts.get(service.redemptionId) ?? 0;
          if (before + round.cut <= whole && round.cut > 0) {
            tell({ ...correct(round.cut, whole), redemptionId: service.redemptionId });
            cuts.set(service.redemptionId, before + round.cut);
          }
          const statementId = id(1_000 + index);
          tell(open(statementId));
          tell(declare(statementId, ...paid.values()));
          tell(draft(statementId));
          const isEmpty = declared.pending.size === 0;
          const type = isEmpty ? 'DismissStatement' : round.decision;
          tell({ type, statementId, by: signer, on });
          if (type === 'DismissStatement' && !isEmpty) return;
          expected = [...paid.values()].reduce((sum, one) => {
            const total = one.shares.reduce((all, { amountCents }) => all + amountCents, 0);
            const left = Math.max(0, Math.abs(total) - (cuts.get(one.redemptionId) ?? 0));
            return sum + Math.sign(total) * left;
          }, 0);
        });
        const signedTotal = declared.statements
          .filter(({ status }) => status === 'declared')
          .reduce((sum, { totalCents }) => sum + totalCents, 0);
        expect(signedTotal).toBe(expected);
        const standing = [...declared.lines].reduce(
          (sum, [, all]) => sum + all.reduce((total, { amountCents }) => total + amountCents, 0),
          0,
        );
        expect(standing).toBe(expected);
        expect(standing).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
