// Papers and the offices they pass through: their controllers, their queue, their work in the background.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { PaperReading } from './adapters/http/acts/paper-reading.js';
import { PapersController } from './adapters/http/acts/papers.controller.js';
import { countingFromPosting } from './adapters/messaging/count-from-posting.js';
import { filingPapers } from './adapters/messaging/file-papers-when-written.js';
import { paperAggregate } from './adapters/persistence/paper-aggregate.js';
import { papersProjection } from './adapters/projections/papers-projection.js';
import { SqlPapers } from './adapters/projections/sql-papers.js';
import { ActOffices, NO_OFFICES } from './application/acts/act-offices.js';
import { FilePapers, type FilingPapers } from './application/acts/file-papers.js';
import { PaperLists, Papers } from './application/acts/paper-ports.js';
import type { Rankings } from './application/ports.js';
import { RunPapers } from './application/acts/run-papers.js';

/** What is there already of what it works with. */
export type AroundActs = Omit<FilingPapers, 'papers' | 'calls' | 'offices'> & {
  readonly versions: FilingPapers['calls'];
  readonly rankings: Rankings;
};

/** What the module adds for it. */
export interface Acts {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** How often the queue is looked at when it was found empty. */
const PAPERS_EVERY_MS = 2_000;

/** Puts it together, and adds its work. */
export const acts = (
  { executor, reads, clock }: ContextParts,
  work: ContextWork,
  around: AroundActs,
  offices: ActOffices = NO_OFFICES,
): Acts => {
  const papers = new EventSourced(executor, paperAggregate);
  const lists = new SqlPapers(reads, work.project('papers', papersProjection()));
  const filing = new FilePapers({ ...around, calls: around.versions, papers, offices });
  work.follow('file-papers', filingPapers(filing));
  work.follow('count-from-posting', countingFromPosting(papers, around.rankings));
  const queue = new RunPapers({ papers, lists, offices, clock });
  work.tick('offices', PAPERS_EVERY_MS, () => queue.run());
  return {
    controllers: [PapersController],
    providers: [
      PaperReading,
      { provide: Papers, useValue: papers },
      { provide: PaperLists, useValue: lists },
      { provide: ActOffices, useValue: offices },
    ],
  };
};
