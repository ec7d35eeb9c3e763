// A simulation is asked for, comes forward, ends once.
import { describe, it } from '@jest/globals';
import { callId, cents, localDate, personId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { simulationDecider, type FinishSimulation, type RequestSimulation } from './decider.js';
import type { SimulationEvent } from './events.js';

const zone = zoneCode('TC-01');
const money = [{ zone, parts: [{ source: 'FSE', year: 2026, amountCents: cents(100_000) }] }];
const asked = {
  simulationId: '7c0d9a52-4a56-5d0e-9d0a-1d7d3f6c0a01',
  callId: callId('0b6f1f0e-6a6b-5b40-8d55-6b6a6e1c0001'),
  callVersion: 1,
  after: money,
  requestedBy: personId('2f4b6f0e-6a6b-4b40-8d55-6b6a6e1c0002'),
  requestedOn: localDate('2026-06-01'),
  expiresOn: localDate('2026-08-30'),
};
const request: RequestSimulation = { type: 'RequestSimulation', ...asked };
const requested = { type: 'SimulationRequested', ...asked } as const;
const counts = { applications: 0, erased: 0, gained: 0, lost: 0, undecided: 0, up: 0, down: 0, amountChanged: 0 };
const result = { summary: { ...counts, zones: [], missing: [] }, moves: 0, pages: 0, digest: 'd', engineVersion: 'e' };
const finish: FinishSimulation = { type: 'FinishSimulation', ...result };

describe('a simulation', () => {
  const simulation = (...past: readonly SimulationEvent[]) => given(simulationDecider, ...past);

  it('is asked for', () => simulation().when(request).then(requested));

  it('is not asked for twice', () => simulation(requested).when(request).thenNothing());

  it('tries something', () => {
    const { after: _, ...nothing } = request;
    simulation().when(nothing).thenRefused('nothing-to-simulate');
  });

  it('takes the money of a zone once', () =>
    simulation()
      .when({ ...request, after: [...money, ...money] })
      .thenRefused('simulation-money-wrong'));

  it('comes forward, and never back', () => {
    simulation(requested).when({ type: 'NoteProgress', done: 200 }).then({ type: 'SimulationProgressed', done: 200 });
    simulation(requested, { type: 'SimulationProgressed', done: 300 })
      .when({ type: 'NoteProgress', done: 200 })
      .thenNothing();
  });

  it('ends once', () => {
    simulation(requested)
      .when(finish)
      .then({ type: 'SimulationFinished', ...result });
    simulation(requested, { type: 'SimulationFinished', ...result })
      .when(finish)
      .thenNothing();
  });

  it('does not end before it was asked for', () => simulation().when(finish).thenRefused('simulation-unknown'));
});
