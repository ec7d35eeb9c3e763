// The use cases of one machine that come after a service was entered, or around its provider.
import { EventSourced } from '@buono/event-store';
import type { ContextParts } from '@buono/service';
import { watchAggregate } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import { SqlConfirmationLists } from '../../../apps/redemption/src/adapters/projections/sql-confirmation-lists.js';
import { AnswerConfirmationHandler } from '../../../apps/redemption/src/application/confirmation/answer-confirmation.handler.js';
import { LapseConfirmations } from '../../../apps/redemption/src/application/confirmation/lapse-confirmations.js';
import type { Exclusions } from '../../../apps/redemption/src/application/exclusions.js';
import { DecideHoldHandler } from '../../../apps/redemption/src/application/hold/decide-hold.handler.js';
import { FindHold } from '../../../apps/redemption/src/application/hold/find-hold.js';
import { HoldParties } from '../../../apps/redemption/src/application/hold/hold-parties.js';
import { LapseHolds } from '../../../apps/redemption/src/application/hold/lapse-holds.js';
import { DecideLateEntryHandler } from '../../../apps/redemption/src/application/late-entry/decide-late-entry.handler.js';
import { FindLateEntry } from '../../../apps/redemption/src/application/late-entry/find-late-entry.js';
import { LateEntryFacts } from '../../../apps/redemption/src/application/late-entry/late-entry-facts.js';
import { RequestLateEntryHandler } from '../../../apps/redemption/src/application/late-entry/request-late-entry.handler.js';
import type { RedemptionLists } from '../../../apps/redemption/src/application/lists.js';
import type { Claims, Providers, Wallets } from '../../../apps/redemption/src/application/ports.js';
import { MergeProviderHandler } from '../../../apps/redemption/src/application/provider/merge-provider.handler.js';
import type { ShareCeilings } from '../../../apps/redemption/src/application/ceiling/shared-ceilings.js';
import type { EnterService } from '../../../apps/redemption/src/application/service/enter-service.js';
import { EntryFacts } from '../../../apps/redemption/src/application/service/entry-facts.js';
import { FindEntry } from '../../../apps/redemption/src/application/service/find-entry.js';
import type { RedemptionRequests } from '../../../apps/redemption/src/application/service/redemption-request.js';

/** What entering a service is made of. */
export interface Entered {
  readonly wallets: Wallets;
  readonly claims: Claims;
  readonly providers: Providers;
  readonly lists: RedemptionLists;
  readonly requests: RedemptionRequests;
  readonly shares: ShareCeilings;
  readonly entering: EnterService;
  readonly exclusions: Exclusions;
}

/** What families and offices say of services, and how what nobody said is written down. */
export const afterEntry = (
  { executor, clock, boxes, keys, access, reads }: ContextParts,
  { wallets, claims, providers, lists, requests, shares, entering, exclusions }: Entered,
) => {
  const watches = new EventSourced(executor, watchAggregate);
  const facts = new LateEntryFacts(claims, boxes, access, new EntryFacts(keys, boxes));
  const holds = new FindHold(lists, watches, clock);
  return {
    handIn: new RequestLateEntryHandler(wallets, requests, shares, facts),
    decideLate: new DecideLateEntryHandler(new FindLateEntry(lists, wallets, clock), wallets, facts, entering),
    answer: new AnswerConfirmationHandler(new FindEntry(lists, wallets), wallets, boxes, clock),
    decideHold: new DecideHoldHandler(holds, watches, new HoldParties(wallets, clock), boxes),
    holdsOver: new LapseHolds(watches, lists, clock),
    silences: new LapseConfirmations(wallets, new SqlConfirmationLists(reads), clock),
    merge: new MergeProviderHandler(providers, exclusions, clock),
  };
};
