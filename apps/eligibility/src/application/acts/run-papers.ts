// The offices' queue at work: numbers, then signatures, then postings. A silent office keeps nobody waiting but the papers.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { addDays, dateInRome, instantFromMillis, millisOf, type Clock, type Instant } from '@buono/kernel';
import type { Silence } from '@buono/registries';
import { nextAttempt } from '../../domain/application/retries.js';
import { openSteps, type KnownPaper, type PaperCommand } from '../../domain/paper/decider.js';
import type { PaperStep } from '../../domain/paper/events.js';
import { handlingOf } from '../../domain/paper/kinds.js';
import type { ActOffices } from './act-offices.js';
import type { PaperLists, Papers } from './paper-ports.js';

/** What the queue works with. */
export interface PaperParts {
  readonly papers: Papers;
  readonly lists: PaperLists;
  readonly offices: ActOffices;
  readonly clock: Clock;
}

const STEPS: readonly PaperStep[] = ['number', 'signature', 'posting'];
const AT_ONCE = 50;
const WAIT_MS = 5_000;
const ACTOR = 'process:papers';
/** For how long an office that did not answer is left in peace, unless it says itself. */
const QUIET_MS = 5 * 60_000;

/** What an office did, or its silence; `not-connected` where there is none any more. */
type Done = PaperCommand | Silence | 'not-connected';

export class RunPapers {
  /** Until when an office is left in peace, by body and step: what one paper was told holds for those behind it. */
  readonly #quiet = new Map<string, Instant>();

  constructor(private readonly parts: PaperParts) {}

  /** One round over all steps; answers how many papers came on. */
  async run(): Promise<number> {
    let done = 0;
    for (const step of STEPS) done += await this.#serve(step);
    return done;
  }

  async #serve(step: PaperStep): Promise<number> {
    const { lists, clock } = this.parts;
    // A queue that has not seen what was done would ask again.
    if (!(await lists.caughtUp(WAIT_MS))) return 0;
    let done = 0;
    for (const paperId of await lists.due(step, clock.now(), AT_ONCE)) if (await this.#take(paperId, step)) done += 1;
    return done;
  }

  /** Whether the paper came on. */
  async #take(paperId: string, step: PaperStep): Promise<boolean> {
    const { state: paper } = await this.parts.papers.find(paperId);
    if (paper.status === 'none' || !openSteps(paper).includes(step) || this.#isQuiet(paper, step)) return false;
    const done = await this.#ask(paper, step);
    if (done === 'not-connected') return this.#defer(paper, step, { outcome: 'no-answer', reason: 'not-allowed' });
    if ('outcome' in done) return this.#defer(paper, step, done);
    await this.#execute(paper, done);
    return true;
  }

  #isQuiet({ body }: KnownPaper, step: PaperStep): boolean {
    const until = this.#quiet.get(`${step} ${body}`);
    return until !== undefined && this.parts.clock.now() < until;
  }

  async #ask(paper: KnownPaper, step: PaperStep): Promise<Done> {
    const { paperId, subject, digest, content } = paper;
    const { protocol, signatures, board } = this.parts.offices.of(paper.body);
    const about = { key: paperId, subject, digest };
    switch (step) {
      case 'number': {
        const { direction } = handlingOf(paper.kind);
        const done = await protocol?.number({ ...about, direction, at: paper.at });
        if (done === undefined) return 'not-connected';
        return done.outcome === 'done' ? { type: 'NumberPaper', paperId, ...done.value } : done;
      }
      case 'signature': {
        if (paper.signer === undefined) throw new Error(`paper ${paperId} is to be signed by nobody`);
        const done = await signatures?.sign({ ...about, content, signer: paper.signer });
        if (done === undefined) return 'not-connected';
        return done.outcome === 'done' ? { type: 'SignPaper', paperId, ...done.value } : done;
      }
      case 'posting': {
        const from = dateInRome(this.parts.clock.now());
        const days = { notBefore: paper.on, from, to: addDays(from, (paper.postingDays ?? 1) - 1) };
        const numbered = paper.numbered === undefined ? {} : { protocolNumber: paper.numbered.number };
        const done = await board?.post({ ...about, content, ...numbered, ...days });
        if (done === undefined) return 'not-connected';
        return done.outcome === 'done' ? { type: 'PostPaper', paperId, ...done.value } : done;
      }
    }
  }

  async #defer(paper: KnownPaper, step: PaperStep, { reason, retryAt: told }: Silence): Promise<false> {
    const at = this.parts.clock.now();
    const aboutThePaper = reason === 'unintelligible' || reason === 'not-allowed';
    const soon = told ?? instantFromMillis(millisOf(at) + QUIET_MS);
    if (!aboutThePaper) this.#quiet.set(`${step} ${paper.body}`, soon);
    // Not even asked: there is nothing to record.
    if (reason === 'resting') return false;
    const retryAt = aboutThePaper ? nextAttempt((paper.waiting[step]?.attempts ?? 0) + 1, at, told) : soon;
    await this.#execute(paper, { type: 'DeferPaper', paperId: paper.paperId, step, reason, at, retryAt });
    return false;
  }

  async #execute({ paperId, waiting }: KnownPaper, command: PaperCommand): Promise<void> {
    // The same attempt is the same command, also after a crash between asking and recording.
    const attempts = Object.values(waiting).reduce((sum, { attempts: n }) => sum + n, 0);
    const commandId = uuidV5('paper-step', paperId, command.type, String(attempts));
    const meta: CommandMeta = { commandId, actor: ACTOR, correlationId: paperId };
    const outcome = await this.parts.papers.execute(paperId, command, meta);
    if (!outcome.accepted) throw new Error(`what an office did with paper ${paperId} was refused: ${outcome.refusal}`);
  }
}
