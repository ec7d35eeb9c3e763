// What is shown of a simulation on which day.
import { describe, expect, it } from '@jest/globals';
import { applicationId, callId, localDate, personId, zoneCode } from '@buono/kernel';
import type { KnownSimulation } from '../../../domain/simulation/decider.js';
import { moveView, simulationView } from './simulation-view.js';

const cost = (costCents: number) => ({
  ...{ qualify: 1, costCents, served: 1, servedCents: costCents },
  servedParts: [{ source: 'FSE', year: 2026, amountCents: costCents }],
});
const zone = (code: string, before: number, after: number) => ({
  ...{ zone: zoneCode(code), before: cost(before), after: cost(after) },
});
const finished: KnownSimulation = {
  status: 'finished',
  simulationId: '7c0d9a52-4a56-5d0e-9d0a-1d7d3f6c0a01',
  callId: callId('0b6f1f0e-6a6b-5b40-8d55-6b6a6e1c0001'),
  callVersion: 1,
  requestedBy: personId('2f4b6f0e-6a6b-4b40-8d55-6b6a6e1c0002'),
  requestedOn: localDate('2026-06-01'),
  expiresOn: localDate('2026-08-30'),
  summary: {
    ...{ applications: 2, erased: 0, gained: 0, lost: 0, undecided: 0, up: 0, down: 0, amountChanged: 2 },
    zones: [zone('TC-01', 10_000, 12_000), zone('TC-02', 5_000, 4_000)],
    missing: [],
  },
  ...{ moves: 2, pages: 1, digest: 'd', engineVersion: 'e' },
};

describe('a simulation', () => {
  it('is shown with the sums of its zones until its last day, included', () => {
    const shown = simulationView(finished, localDate('2026-08-30'));
    expect(shown.status).toBe('finished');
    expect(shown.summary?.total).toEqual({
      before: { ...cost(15_000), qualify: 2, served: 2 },
      after: { ...cost(16_000), qualify: 2, served: 2 },
    });
  });

  it('is expired on the day after, and shows no result', () => {
    const shown = simulationView(finished, localDate('2026-08-31'));
    expect(shown).toMatchObject({ status: 'expired', expiresOn: '2026-08-30' });
    expect(shown.summary).toBeUndefined();
  });
});

describe('a move', () => {
  const fare = (place: number) => ({ outcome: 'qualifies', valueCents: 100, place }) as const;
  const whose = {
    applicationId: applicationId('5d1e6f1c-8f0a-5c77-9a0d-33c1b9c0a001'),
    ...{ zone: zoneCode('TC-01'), action: 'A', receiptNumber: 1 },
  };

  it('is told in places: won, or lost with a minus', () => {
    expect(moveView({ ...whose, before: fare(5), after: fare(2) }).places).toBe(3);
    expect(moveView({ ...whose, before: fare(2), after: fare(5) }).places).toBe(-3);
  });
});
