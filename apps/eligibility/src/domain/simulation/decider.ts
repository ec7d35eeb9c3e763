// The simulation: a job with its progress and its result. It reads what is stored and changes none of it.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type {
  MovesKept,
  SimulationEvent,
  SimulationFinished,
  SimulationProgressed,
  SimulationRequested,
} from './events.js';

/** Moves on one page at most: an event stays under 64 KB. */
export const PAGE_MOVES = 150;

export type Simulation =
  | { readonly status: 'none' }
  | (Asked & { readonly status: 'running'; readonly done: number })
  | (Asked & Omit<SimulationFinished, 'type'> & { readonly status: 'finished' });

type Asked = Omit<SimulationRequested, 'type'>;

/** A simulation that somebody asked for. */
export type KnownSimulation = Exclude<Simulation, { readonly status: 'none' }>;

export type RequestSimulation = Asked & { readonly type: 'RequestSimulation' };
export type NoteProgress = Omit<SimulationProgressed, 'type'> & { readonly type: 'NoteProgress' };
export type FinishSimulation = Omit<SimulationFinished, 'type'> & { readonly type: 'FinishSimulation' };
export type SimulationCommand = RequestSimulation | NoteProgress | FinishSimulation;

export type SimulationRefusal = 'nothing-to-simulate' | 'simulation-unknown' | 'simulation-money-wrong';

type SimulationDecision = Decision<SimulationEvent, SimulationRefusal>;

const request = ({ type: _, ...asked }: RequestSimulation, simulation: Simulation): SimulationDecision => {
  if (simulation.status !== 'none') return accept();
  if (asked.document === undefined && asked.before === undefined && asked.after === undefined)
    return refuse('nothing-to-simulate');
  const zones = [asked.before, asked.after].map((money) => (money ?? []).map(({ zone }) => zone));
  if (zones.some((named) => new Set(named).size < named.length)) return refuse('simulation-money-wrong');
  return accept({ type: 'SimulationRequested', ...asked });
};

const decide = (command: SimulationCommand, simulation: Simulation): SimulationDecision => {
  if (command.type === 'RequestSimulation') return request(command, simulation);
  if (simulation.status === 'none') return refuse('simulation-unknown');
  if (simulation.status === 'finished') return accept();
  if (command.type === 'FinishSimulation') return accept({ ...command, type: 'SimulationFinished' });
  // Begun again after a restart, it has still come as far as it had.
  return command.done > simulation.done ? accept({ type: 'SimulationProgressed', done: command.done }) : accept();
};

const evolve = (simulation: Simulation, event: SimulationEvent): Simulation => {
  if (event.type === 'SimulationRequested') {
    const { type: _, ...asked } = event;
    return { status: 'running', ...asked, done: 0 };
  }
  if (simulation.status !== 'running') return simulation;
  if (event.type === 'SimulationProgressed') return { ...simulation, done: event.done };
  const { done: _done, ...asked } = simulation;
  const { type: _, ...result } = event;
  return { ...asked, ...result, status: 'finished' };
};

/** One simulation: `simulation-{simulation}`. */
export const simulationDecider: Decider<Simulation, SimulationCommand, SimulationEvent, SimulationRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide,
};

export type KeepMoves = Omit<MovesKept, 'type'> & { readonly type: 'KeepMoves' };

/** One page of a simulation's moves; written once. */
export const movesDecider: Decider<MovesKept | undefined, KeepMoves, MovesKept, never> = {
  initial: undefined,
  evolve: (_, event) => event,
  decide: (command, page) => (page === undefined ? accept({ ...command, type: 'MovesKept' }) : accept()),
};
