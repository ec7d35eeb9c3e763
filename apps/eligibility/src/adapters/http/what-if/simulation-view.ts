// Simulations as they are shown: the job, its figures, who would move.
import type { LocalDate } from '@buono/kernel';
import type { KnownSimulation } from '../../../domain/simulation/decider.js';
import type { Cost, Move, SimulationSummary } from '../../../domain/simulation/events.js';
import type { MoveView, SimulatedCostView, SimulationSummaryView, SimulationView } from './simulations.dto.js';

/** A simulation on a day: after its last one the result is not shown any more. */
export const simulationView = (simulation: KnownSimulation, today: LocalDate): SimulationView => {
  const { simulationId, callId, callVersion, requestedBy, requestedOn, expiresOn } = simulation;
  const job = { simulationId, callId, callVersion, requestedBy, requestedOn, expiresOn };
  if (simulation.status === 'running') return { ...job, status: 'running', done: simulation.done };
  if (today > expiresOn) return { ...job, status: 'expired' };
  const { summary, moves, digest, engineVersion } = simulation;
  return { ...job, status: 'finished', summary: summaryView(summary), moves, digest, engineVersion };
};

const summaryView = ({ zones, missing, ...counts }: SimulationSummary): SimulationSummaryView => ({
  ...counts,
  total: { before: totalOf(zones.map(({ before }) => before)), after: totalOf(zones.map(({ after }) => after)) },
  zones: zones.map(({ zone, before, after }) => ({ zone, before: totalOf([before]), after: totalOf([after]) })),
  missing: missing.map((lack) => ({ ...lack })),
});

const totalOf = (costs: readonly Cost[]): SimulatedCostView => {
  const total: SimulatedCostView = { qualify: 0, costCents: 0, served: 0, servedCents: 0, servedParts: [] };
  for (const { qualify, costCents, served, servedCents, servedParts } of costs) {
    total.qualify += qualify;
    total.costCents += costCents;
    total.served += served;
    total.servedCents += servedCents;
    for (const part of servedParts) addTo(total.servedParts, part);
  }
  return total;
};

const addTo = (parts: SimulatedCostView['servedParts'], part: Cost['servedParts'][number]): void => {
  const same = parts.find(({ source, year }) => source === part.source && year === part.year);
  if (same === undefined) parts.push({ ...part });
  else same.amountCents += part.amountCents;
};

/** A move, with the places won or lost. */
export const moveView = ({ before, after, ...whose }: Move): MoveView => ({
  ...whose,
  before: { ...before },
  after: { ...after },
  ...(before.place !== undefined && after.place !== undefined && { places: before.place - after.place }),
});
