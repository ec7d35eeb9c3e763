// Providers that join calls, put together: their door, their lists, and what the wallet is told of them.
import type { DynamicModule } from '@nestjs/common';
import type { ReadDatabase } from '@buono/read-model';
import { AdhesionsController } from './adapters/http/provider/adhesions.controller.js';
import { AdhesionDoor } from './adapters/http/provider/adhesion-door.js';
import { ProviderAdhesionsController } from './adapters/http/provider/provider-adhesions.controller.js';
import { SqlAdhesionLists } from './adapters/projections/sql-adhesion-lists.js';
import { AdhesionLists } from './application/provider/adhesion-lists.js';
import { JoinCallHandler } from './application/provider/join-call.handler.js';
import { ProviderFacts } from './application/service/provider-facts.js';

/** Puts it together. */
export const adhesions = (reads: ReadDatabase): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => ({
  controllers: [AdhesionsController, ProviderAdhesionsController],
  providers: [
    AdhesionDoor,
    JoinCallHandler,
    ProviderFacts,
    { provide: AdhesionLists, useValue: new SqlAdhesionLists(reads) },
  ],
});
