// Runs a simulation over the stored applications of its call: facts opened in bulk, both rules tried, moves kept page by page.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { LocalDate } from '@buono/kernel';
import {
  alikeIn,
  compileCall,
  ENGINE_VERSION,
  score,
  standingOf,
  twoStandingsOf,
  type Alike,
  type CallDocument,
  type CompiledCall,
  type Facts,
} from '@buono/rules';
import type { Application } from '../../domain/application/state.js';
import { PAGE_MOVES, type KnownSimulation } from '../../domain/simulation/decider.js';
import type { Move } from '../../domain/simulation/events.js';
import type { CallVersions, ReadyCall } from '../call/call-versions.js';
import { compareFares, type Candidate, type Tried } from './compare-fares.js';
import type { Evaluations, Examinable } from '../decision/evaluations.js';
import { movesPageOf } from '../ids.js';
import type { Applications, Digests, Lists, MovesPages, Simulations } from '../ports.js';

/** What a run works with. */
export interface RunParts {
  readonly simulations: Simulations;
  readonly pages: MovesPages;
  readonly applications: Applications;
  readonly lists: Lists;
  readonly calls: CallVersions;
  readonly evaluations: Evaluations;
  readonly digests: Digests;
}

type Running = Extract<KnownSimulation, { readonly status: 'running' }>;

// An application has at most four boxes, and at most 500 are opened at once.
const OPENED_AT_ONCE = 100;
const LISTED_AT_ONCE = 500;
const TOLD_EVERY_MS = 1_000;
const WAIT_MS = 30_000;

export class RunSimulations {
  constructor(private readonly parts: RunParts) {}

  /** Runs a simulation to its end, from its beginning; one that has ended is left as it is. Asked again after a restart. */
  async run(simulationId: string, correlationId: string): Promise<void> {
    const { state } = await this.parts.simulations.find(simulationId);
    if (state.status !== 'running') return;
    const run = new Run(this.parts, state, await this.rulesOf(state), correlationId);
    await run.toTheEnd();
  }

  private async rulesOf({ callId, callVersion, document }: Running): Promise<Rules> {
    const before = await this.parts.calls.numbered(callId, callVersion);
    const after = document === undefined ? before.compiled : compileCall(JSON.parse(document) as CallDocument);
    return { before, after };
  }
}

interface Rules {
  readonly before: ReadyCall;
  readonly after: CompiledCall;
}

/** One run, and what it has found so far: a few numbers for each application, no facts. */
class Run {
  private readonly candidates: Candidate[] = [];
  private readonly missing = new Map<string, number>();
  private readonly alike = new Map<string, Alike>();
  private erased = 0;
  private toldAt = performance.now();

  constructor(
    private readonly parts: RunParts,
    private readonly simulation: Running,
    private readonly rules: Rules,
    private readonly correlationId: string,
  ) {}

  async toTheEnd(): Promise<void> {
    // Lists that stay behind are a fault: the run begins again when they have caught up.
    if (!(await this.parts.lists.caughtUp(WAIT_MS))) throw new Error('the lists of eligibility are behind');
    for await (const some of this.applications()) {
      this.candidates.push(...(await Promise.all(some.map((one) => this.candidate(one)))));
      await this.tell();
    }
    await this.finish();
  }

  private async *applications(): AsyncGenerator<readonly Examinable[]> {
    const { callId, zones } = this.simulation;
    const filter = { callId, sentOnly: true, ...(zones !== undefined && { zones }) };
    for (let after: string | undefined; ;) {
      const stretch = { limit: LISTED_AT_ONCE, ...(after !== undefined && { after }) };
      const lines = await this.parts.lists.applications(filter, stretch);
      for (let from = 0; from < lines.length; from += OPENED_AT_ONCE) {
        const some = lines.slice(from, from + OPENED_AT_ONCE);
        const found = await Promise.all(some.map(({ applicationId }) => this.parts.applications.find(applicationId)));
        yield found.flatMap(({ state }) => (isExaminable(state) ? [state] : []));
      }
      after = lines.at(-1)?.applicationId;
      if (lines.length < LISTED_AT_ONCE) return;
    }
  }

  private async candidate(application: Examinable): Promise<Candidate> {
    const { applicationId, zone, action, receiptNumber } = application;
    const whose = { applicationId, zone, action, receiptNumber };
    const looking = {
      actor: this.simulation.requestedBy,
      purpose: 'simulate-call',
      correlationId: this.correlationId,
    };
    const opened = await this.parts.evaluations.factsOf(application, looking);
    if (!opened.ok) {
      this.erased += 1;
      const kept = decidedAs(application);
      return { ...whose, before: kept, after: kept };
    }
    const on = onWhichDay(application, this.simulation.requestedOn);
    return { ...whose, ...this.tried(application, opened.value, on) };
  }

  private tried(application: Examinable, facts: Facts, on: LocalDate): Pick<Candidate, 'before' | 'after'> {
    const { compiled } = this.rules.before;
    const { action: actionCode, submittedOn } = application;
    const asked = { actionCode, facts, dates: { submittedOn, admittedOn: on } };
    const both =
      application.status === 'received'
        ? twoStandingsOf({ before: compiled, after: this.rules.after, alike: this.alikeIn(actionCode) }, asked)
        : {
            before: { ...decidedAs(application), ...placing(compiled, application, facts) },
            after: standingOf(this.rules.after, asked),
          };
    for (const name of both.after.missing) this.missing.set(name, (this.missing.get(name) ?? 0) + 1);
    return both;
  }

  private alikeIn(action: string): Alike {
    const { before, after } = this.rules;
    const alike = this.alike.get(action) ?? alikeIn(before.compiled, after, action);
    this.alike.set(action, alike);
    return alike;
  }

  private async tell(): Promise<void> {
    if (performance.now() - this.toldAt < TOLD_EVERY_MS) return;
    this.toldAt = performance.now();
    const { simulationId } = this.simulation;
    const done = this.candidates.length;
    await this.parts.simulations.execute(simulationId, { type: 'NoteProgress', done }, this.meta(`progress-${done}`));
  }

  private async finish(): Promise<void> {
    const { simulations, pages, digests } = this.parts;
    const { simulationId, before, after } = this.simulation;
    const { funds } = this.rules.before.version.terms;
    const { moves, summary } = compareFares(this.candidates, {
      before: { call: this.rules.before.compiled, funds, ...(before !== undefined && { money: before }) },
      after: { call: this.rules.after, funds, ...(after !== undefined && { money: after }) },
    });
    const count = Math.ceil(moves.length / PAGE_MOVES);
    const digest = digests.of(moves);
    for (let page = 1; page <= count; page += 1) {
      const keep = { type: 'KeepMoves', simulationId, page, moves: pageOfMoves(moves, page) } as const;
      await pages.execute(movesPageOf(simulationId, digest, page), keep, this.meta(`page-${page}-${digest}`));
    }
    const missing = [...this.missing].sort().map(([fact, applications]) => ({ fact, applications }));
    const result = { moves: moves.length, pages: count, digest, engineVersion: ENGINE_VERSION };
    const whole = { ...summary, erased: this.erased, missing };
    const finish = { type: 'FinishSimulation', summary: whole, ...result } as const;
    await simulations.execute(simulationId, finish, this.meta('finish'));
  }

  private meta(step: string): CommandMeta {
    const { simulationId } = this.simulation;
    const commandId = uuidV5('simulation', simulationId, step);
    return { commandId, actor: 'process:run-simulations', correlationId: this.correlationId };
  }
}

const isExaminable = (application: Application): application is Examinable =>
  application.status === 'received' || application.status === 'admitted' || application.status === 'refused';

const onWhichDay = (application: Examinable, today: LocalDate): LocalDate =>
  application.status === 'received' ? today : application.evaluation.evaluatedOn;

const pageOfMoves = (moves: readonly Move[], page: number): readonly Move[] =>
  moves.slice((page - 1) * PAGE_MOVES, page * PAGE_MOVES);

const placing = (
  call: CompiledCall,
  { action, submittedOn }: Examinable,
  facts: Facts,
): Pick<Tried, 'total' | 'ties'> => {
  const { total, ties } = score(call, action, facts, submittedOn);
  return { total, ties };
};

/** How an application was decided; of one that was not, and whose facts are erased, nothing is known. */
const decidedAs = (application: Examinable): Tried => {
  if (application.status === 'received') return { outcome: 'cannot-check-yet', valueCents: 0, total: 0, ties: [] };
  const { outcome, due, score: total = 0 } = application.evaluation;
  return { outcome, valueCents: due?.valueCents ?? 0, total, ties: [] };
};

/** The day until which a simulation's results may be read. */
export const KEPT_DAYS = 90;
