// Simulations as they are read: the job from its stream, the moves page by page.
import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, PAGE_SIZE, revisionTag, type Page, type PageQuery, type Reply } from '@buono/http';
import { Clock, dateInRome } from '@buono/kernel';
import { refused } from '../../../application/answer.js';
import { movesPageOf } from '../../../application/ids.js';
import { MovesPages, Simulations } from '../../../application/ports.js';
import { PAGE_MOVES, type KnownSimulation } from '../../../domain/simulation/decider.js';
import type { Move } from '../../../domain/simulation/events.js';
import { valueOf } from '../problems.js';
import { moveView, simulationView } from './simulation-view.js';
import type { MoveView, SimulationView } from './simulations.dto.js';

type Finished = Extract<KnownSimulation, { readonly status: 'finished' }>;

@Injectable()
export class SimulationReading {
  constructor(
    private readonly simulations: Simulations,
    private readonly pages: MovesPages,
    private readonly clock: Clock,
  ) {}

  async show(id: string, reply: Reply): Promise<SimulationView> {
    const { state, revision } = await this.simulations.find(id);
    if (state.status === 'none') return valueOf<never>(refused('simulation-unknown'));
    revisionTag(reply, revision);
    return this.view(state);
  }

  view(simulation: KnownSimulation): SimulationView {
    return simulationView(simulation, dateInRome(this.clock.now()));
  }

  /** The cursor is how many moves stand before the page: nothing is ever added to a finished simulation. */
  async moves(id: string, query: PageQuery): Promise<Page<MoveView>> {
    const { state } = await this.simulations.find(id);
    if (state.status === 'none') return valueOf<never>(refused('simulation-unknown'));
    if (state.status === 'running') return valueOf<never>(refused('simulation-running'));
    if (dateInRome(this.clock.now()) > state.expiresOn) return valueOf<never>(refused('simulation-expired'));
    const [asked = 0] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const from = Number.isSafeInteger(asked) && Number(asked) >= 0 ? Number(asked) : 0;
    const to = Math.min(state.moves, from + (query.limit ?? PAGE_SIZE));
    const items = (await this.between(state, from, to)).map(moveView);
    return { items, ...(to < state.moves && { next: encodeCursor([to]) }) };
  }

  private async between({ simulationId, digest }: Finished, from: number, to: number): Promise<readonly Move[]> {
    const found: Move[] = [];
    const first = Math.floor(from / PAGE_MOVES);
    for (let page = first; page * PAGE_MOVES < to; page += 1) {
      const { state } = await this.pages.find(movesPageOf(simulationId, digest, page + 1));
      found.push(...(state?.moves ?? []));
    }
    return found.slice(from - first * PAGE_MOVES, to - first * PAGE_MOVES);
  }
}
