// A sound history in which 12.00 are declared, and taken back after the ride was undone; for the specification of the audit.
import {
  claim,
  corrected,
  id,
  nextClaim,
  person,
  reversal,
  ride,
  sound,
  tell,
  voucher,
  call,
  type Told,
} from './money-audit.examples.js';

const PROGRAMME = id(60);

const line = (kind: 'service' | 'correction', amountCents: number) => ({
  ...{ claimId: kind === 'service' ? claim : nextClaim.claimId, redemptionId: ride, kind },
  ...{ callId: call, zone: 'TC-01', voucherId: voucher, servedOn: '2026-03-10' },
  ...{ amountCents, shares: [{ source: 'EU', year: 2026, amountCents }] },
});

const statement = (number: number, of: ReturnType<typeof line>): readonly Told[] => {
  const statementId = id(60 + number);
  const say = (event: { type: string } & Record<string, unknown>) =>
    tell('declared', PROGRAMME, { ...event, statementId });
  return [
    say({
      type: 'StatementOpened',
      ...{ programmeId: PROGRAMME, number, paidUpTo: '2026-06-30', knownAt: '2026-07-01T08:00:00.000Z' },
      ...{ openedBy: person, openedOn: '2026-07-01' },
    }),
    say({ type: 'LinesDeclared', lines: [of] }),
    say({
      type: 'StatementDrafted',
      ...{ count: 1, totalCents: of.amountCents, shares: of.shares },
      ...{ excluded: { count: 0, amountCents: 0 }, digest: 'd' },
    }),
    say({ type: 'StatementDeclared', declaredBy: id(9), declaredOn: '2026-07-02' }),
  ];
};

const programmes: readonly Told[] = [
  tell('programme', 'all', {
    type: 'ProgrammeDefined',
    ...{ programmeId: PROGRAMME, name: 'Programma di prova', eligibleFrom: '2026-03-10', eligibleTo: '2026-03-10' },
    ...{ actNumber: 'C 1', by: person, on: '2026-01-01' },
  }),
  tell('programme', 'all', {
    type: 'CallAttached',
    ...{ programmeId: PROGRAMME, callId: call, actNumber: 'DD 2', by: person, on: '2026-01-02' },
  }),
];

export const declared: readonly Told[] = [
  ...programmes,
  ...sound,
  reversal,
  ...corrected(1_200, -1_200),
  ...statement(1, line('service', 1_200)),
  ...statement(2, line('correction', -1_200)),
];

/** Twelve euro and a cent, of which the settlement recognised twelve. */
export const beyondSettled: readonly Told[] = [...programmes, ...sound, ...statement(1, line('service', 1_201))];
/** The same spending under a second programme. */
export const underTwoProgrammes: readonly Told[] = [
  ...programmes,
  ...sound,
  ...statement(1, line('service', 600)),
  ...statement(2, line('service', 600)).map((told) => ({ ...told, stream: `declared-${id(70)}` })),
];
/** More is taken back than was declared. */
export const belowNothing: readonly Told[] = [...programmes, ...sound, ...statement(1, line('correction', -1))];
