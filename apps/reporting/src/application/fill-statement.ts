// Fills a statement with what was paid and not declared yet, and closes it with the digest of its table. May be done again.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { declarableLines } from '../domain/declared/declarable.js';
import { MOST_LINES, type Declarable, type DeclaredCommand } from '../domain/declared/decider.js';
import type { StatementOpened } from '../domain/declared/events.js';
import { lineKeyOf } from '../domain/declared/state.js';
import {
  ALL_PROGRAMMES,
  type DeclaredStreams,
  type PastLedgers,
  type ProgrammeStreams,
  type StatementLines,
} from './ports.js';

export class FillStatement {
  constructor(
    private readonly programmes: ProgrammeStreams,
    private readonly declared: DeclaredStreams,
    private readonly past: PastLedgers,
    private readonly written: StatementLines,
  ) {}

  /** Fills the statement that was opened; what a crash left half is finished. */
  async after(opened: StatementOpened, meta: Pick<CommandMeta, 'correlationId'>): Promise<void> {
    const { programmeId, statementId } = opened;
    const { lines, excluded } = await this.#declarable(opened);
    const step = (name: string, command: DeclaredCommand) =>
      this.declared.execute(programmeId, command, {
        commandId: uuidV5('fill-statement', statementId, name),
        actor: 'process:fill-statement',
        correlationId: meta.correlationId,
      });
    for (const page of pagesOf(lines)) {
      const name = page.map(lineKeyOf).join();
      const outcome = await step(name, { type: 'DeclareLines', statementId, lines: page });
      // Drafted already: everything was looked at before the crash.
      if (!outcome.accepted && outcome.refusal === 'statement-not-filling') return;
      if (!outcome.accepted) throw new Error(`statement ${statementId} refuses lines: ${outcome.refusal}`);
    }
    const digest = await this.written.digestOf(programmeId, statementId);
    const drafted = await step('draft', { type: 'DraftStatement', statementId, excluded, digest });
    if (!drafted.accepted) throw new Error(`statement ${statementId} is not drafted: ${drafted.refusal}`);
  }

  async #declarable({ programmeId, paidUpTo, knownAt }: StatementOpened) {
    const { state: programmes } = await this.programmes.find(ALL_PROGRAMMES);
    const programme = programmes.get(programmeId);
    if (programme === undefined) throw new Error(`there is no programme ${programmeId}`);
    const { callIds, eligibleTo } = programme;
    const now = await this.past.redemptions({ validAt: paidUpTo, knownAt }, callIds);
    if (paidUpTo <= eligibleTo) return declarableLines(programme, now);
    return declarableLines(programme, now, await this.past.redemptions({ validAt: eligibleTo, knownAt }, callIds));
  }
}

const pagesOf = (lines: readonly Declarable[]): readonly (readonly Declarable[])[] =>
  Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, page) =>
    lines.slice(page * MOST_LINES, (page + 1) * MOST_LINES),
  );
