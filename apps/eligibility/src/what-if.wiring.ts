// What tries other rules on what is stored or passes by: its controllers, its use cases, its work in the background.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { ShadowsController } from './adapters/http/what-if/shadows.controller.js';
import { SimulationEvents } from './adapters/http/what-if/simulation-events.js';
import { SimulationReading } from './adapters/http/what-if/simulation-reading.js';
import { SimulationsController } from './adapters/http/what-if/simulations.controller.js';
import { runningShadows } from './adapters/messaging/run-shadows-when-evaluated.js';
import { runningSimulations } from './adapters/messaging/run-simulations-when-requested.js';
import { movesPageAggregate, simulationAggregate } from './adapters/persistence/aggregates.js';
import { shadowAggregate } from './adapters/persistence/shadow-aggregate.js';
import { MovesPages, Simulations } from './application/ports.js';
import { RunShadows } from './application/what-if/run-shadows.js';
import { Shadows } from './application/what-if/shadow-ports.js';
import { SimulateCallHandler } from './application/what-if/simulate-call.handler.js';
import { RunSimulations, type RunParts } from './application/what-if/simulations.js';
import { SwitchShadowHandler } from './application/what-if/switch-shadow.handler.js';

/** What is there already of what it works with. */
export type AroundWhatIf = Omit<RunParts, 'simulations' | 'pages' | 'calls'> & { readonly versions: RunParts['calls'] };

/** What the module adds for it. */
export interface WhatIf {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** Puts it together, and adds its work. */
export const whatIf = ({ executor }: ContextParts, work: ContextWork, around: AroundWhatIf): WhatIf => {
  const simulations = new EventSourced(executor, simulationAggregate);
  const pages = new EventSourced(executor, movesPageAggregate);
  const run = new RunSimulations({ ...around, calls: around.versions, simulations, pages });
  work.follow('run-simulations', runningSimulations(run));
  const shadows = new EventSourced(executor, shadowAggregate);
  work.follow('run-shadows', runningShadows(new RunShadows({ ...around, shadows })));
  return {
    controllers: [SimulationsController, ShadowsController],
    providers: [
      SimulationReading,
      SimulationEvents,
      SimulateCallHandler,
      SwitchShadowHandler,
      { provide: Shadows, useValue: shadows },
      { provide: Simulations, useValue: simulations },
      { provide: MovesPages, useValue: pages },
    ],
  };
};
