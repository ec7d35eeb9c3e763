// The examination of claims, put together: samples with the seeds that were bound, and the papers that a payee is asked for.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts } from '@buono/service';
import { ClaimSamplesController } from './adapters/http/claim/claim-samples.controller.js';
import { ClaimSeedsController } from './adapters/http/claim/claim-seeds.controller.js';
import { claimSeedAggregate } from './adapters/persistence/claim-seed-aggregate.js';
import { AskPapersHandler, GivePapersHandler } from './application/claim/claim-papers.handler.js';
import { ClaimPapersController } from './adapters/http/claim/claim-papers.controller.js';
import { BindSeedHandler } from './application/claim/bind-seed.handler.js';
import { ClaimLots } from './application/claim/claim-lots.js';
import { DrawSampleHandler } from './application/claim/draw-sample.handler.js';
import { ExamineLinesHandler } from './application/claim/examine-lines.handler.js';
import { LineApprovals } from './application/claim/line-approvals.js';
import { ClaimSeedStreams } from './application/ports.js';

/** Puts it together. */
export const claimSampling = ({
  executor,
}: ContextParts): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const providers: Provider[] = [
    AskPapersHandler,
    BindSeedHandler,
    ClaimLots,
    DrawSampleHandler,
    ExamineLinesHandler,
    GivePapersHandler,
    LineApprovals,
    { provide: ClaimSeedStreams, useValue: new EventSourced(executor, claimSeedAggregate) },
  ];
  return { controllers: [ClaimPapersController, ClaimSamplesController, ClaimSeedsController], providers };
};
