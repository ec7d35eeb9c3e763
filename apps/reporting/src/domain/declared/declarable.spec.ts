// Only what was given and paid in the programme's period, from a known source, is declarable; the rest is shown beside it.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import {
  asked,
  checked,
  executed,
  id,
  ordered,
  parts,
  redeemed,
  reversed,
  sentBack,
  settled,
  submitted,
} from '../ledger/ledger.examples.js';
import type { Fact } from '../ledger/facts.js';
import { Standing } from '../ledger/standing.js';
import { between, bridgeOver } from './bridge.js';
import type { Statement } from './state.js';
import { declarableLines } from './declarable.js';
import { tableOf } from './table.js';

const upTo = (day: string, facts: readonly Fact[]) => {
  const standing = new Standing();
  standing.post(facts.filter(({ on }) => on <= localDate(day)));
  return new Map([...standing.books.redemptions.all()].map((one) => [one.redemptionId, one]));
};
// Served on 10 March, paid on 27 April: 20.00 as 8.00 + 8.40 + 3.60.
const line = asked('1', '1', 2_000);
const story = [
  redeemed('1', '1', parts(800, 840, 360)),
  submitted('c', [line]),
  settled('c', [checked(line)]),
  ordered('c', 2_000),
  executed('c', [2_000, 2_000]),
];
const period = (eligibleFrom: string, eligibleTo: string) => ({
  eligibleFrom: localDate(eligibleFrom),
  eligibleTo: localDate(eligibleTo),
});
const amounts = (found: ReturnType<typeof declarableLines>) => ({
  lines: found.lines.map(({ kind, shares }) => [kind, ...shares.map(({ amountCents }) => amountCents)]),
  excluded: found.excluded,
});

describe('what may be declared', () => {
  it('is what was paid, by its sources', () =>
    expect(amounts(declarableLines(period('2026-01-01', '2026-12-31'), upTo('2026-06-30', story)))).toEqual({
      lines: [['service', 800, 840, 360]],
      excluded: { count: 0, amountCents: 0 },
    }));

  it('is nothing before it was paid', () =>
    expect(amounts(declarableLines(period('2026-01-01', '2026-12-31'), upTo('2026-04-26', story)))).toEqual({
      lines: [['service']],
      excluded: { count: 0, amountCents: 0 },
    }));

  it.each([
    ['given the day before the period', '2026-03-11', '2026-12-31'],
    ['given the day after', '2026-01-01', '2026-03-09'],
  ])('is not a service %s', (_, from, to) =>
    expect(amounts(declarableLines(period(from, to), upTo('2026-06-30', story)))).toEqual({
      lines: [['service']],
      excluded: { count: 1, amountCents: 2_000 },
    }),
  );

  it('is not what was paid after the period, and is what was paid on its last day', () => {
    const ending = (to: string) =>
      amounts(declarableLines(period('2026-01-01', to), upTo('2026-06-30', story), upTo(to, story)));
    expect(ending('2026-04-26')).toEqual({ lines: [['service']], excluded: { count: 1, amountCents: 2_000 } });
    expect(ending('2026-04-27')).toEqual({
      lines: [['service', 800, 840, 360]],
      excluded: { count: 0, amountCents: 0 },
    });
  });

  it('is not what came back after the period', () => {
    const back = [...story, sentBack('c', 2_000, 3, '2026-05-10')];
    const found = declarableLines(
      period('2026-01-01', '2026-04-30'),
      upTo('2026-06-30', back),
      upTo('2026-04-30', back),
    );
    expect(amounts(found).lines).toEqual([['service']]);
  });

  it('is lessened by a correction, for as much as the service was declarable', () => {
    const undo = asked('1', '1', -2_000);
    const undone = [
      ...story,
      reversed('1', '1', '2026-05-04'),
      submitted('d', [undo, asked('1', '2', 3_000)], '2026-05-05'),
      settled('d', [checked(undo), checked(asked('1', '2', 3_000))], '2026-05-06'),
      redeemed('1', '2', parts(1_200, 1_260, 540), { on: localDate('2026-03-12') }),
      ordered('d', 1_000, 5, '2026-05-07'),
      executed('d', [1_000, 1_000], 6, '2026-05-08'),
    ];
    expect(amounts(declarableLines(period('2026-01-01', '2026-12-31'), upTo('2026-06-30', undone))).lines).toEqual([
      ['service', 800, 840, 360],
      ['correction', -800, -840, -360],
      ['service', 1_200, 1_260, 540],
    ]);
    // The first ride was outside the period: neither it nor its correction is declared.
    expect(amounts(declarableLines(period('2026-03-11', '2026-12-31'), upTo('2026-06-30', undone)))).toEqual({
      lines: [['service'], ['correction'], ['service', 1_200, 1_260, 540]],
      excluded: { count: 2, amountCents: 0 },
    });
  });
});

describe('a statement', () => {
  const [first] = declarableLines(period('2026-01-01', '2026-12-31'), upTo('2026-06-30', story)).lines;
  if (first === undefined) throw new Error('one line was paid');

  it('is a table of lines and sources in euro', () =>
    expect(tableOf([{ ...first, amountCents: 2_000 }]).split('\r\n')).toEqual([
      'avviso;zona;buono;rendiconto;utilizzo;tipo;data_servizio;fonte;anno;importo',
      `${first.callId};TC-01;${id('1')};${id('c')};${id('1')};servizio;2026-03-10;"PR FSE+";2026;8,00`,
      `${first.callId};TC-01;${id('1')};${id('c')};${id('1')};servizio;2026-03-10;"Stato";2026;8,40`,
      `${first.callId};TC-01;${id('1')};${id('c')};${id('1')};servizio;2026-03-10;"Regione";2026;3,60`,
      '',
    ]));

  it('keeps what a spreadsheet would run as text, and cents below a euro in place', () => {
    const hostile = { ...first, amountCents: -5, shares: [{ source: '=CMD("x")', year: 2026, amountCents: -5 }] };
    expect(tableOf([hostile]).split('\r\n')[1]).toMatch(/;"'=CMD\(""x""\)";2026;-0,05$/);
  });

  it('is bridged to another by nature of movement', () => {
    const of = (amountCents: number, kind: 'service' | 'correction' = 'service') => ({ ...first, kind, amountCents });
    const place = { callId: first.callId, zone: 'TC-01' };
    expect(bridgeOver([of(2_000), of(500), of(-300), of(-200, 'correction'), of(50, 'correction')])).toEqual([
      { ...place, nature: 'corrected', count: 1, amountCents: -200 },
      { ...place, nature: 'correction-lifted', count: 1, amountCents: 50 },
      { ...place, nature: 'paid', count: 2, amountCents: 2_500 },
      { ...place, nature: 'taken-back', count: 1, amountCents: -300 },
    ]);
  });

  it('is bridged from what was declared before it, whether it is declared itself or waits for its signature', () => {
    const numbered = (number: number, status: Statement['status']) =>
      ({ statementId: id(String(number)), number, status }) as Statement;
    const [one, two, three, four] = [
      numbered(1, 'declared'),
      numbered(2, 'dismissed'),
      numbered(3, 'declared'),
      numbered(4, 'drafted'),
    ] as const;
    const all = [one, two, three, four];
    expect(between(one, three, all)).toEqual([three]);
    expect(between(one, four, all)).toEqual([three, four]);
    expect(between(three, three, all)).toEqual([]);
    expect(between(three, one, all)).toBeUndefined();
    expect(between(two, three, all)).toBeUndefined();
    expect(between(four, four, all)).toBeUndefined();
  });
});
