// The bus and the log of each context of a process, for whoever looks after dead letters.
import { ContextBuses } from '@buono/process';
import type { Engines } from './engines.js';

class BusesOfEngines extends ContextBuses {
  constructor(private readonly contexts: Engines['contexts']) {
    super();
  }

  override of(context: string) {
    return this.contexts.get(context);
  }
}

/** The buses and logs of these engines' contexts. */
export const busesOf = ({ contexts }: Engines): ContextBuses => new BusesOfEngines(contexts);
