// Composition root of issuance: which adapter stands behind which port, and what runs in the background.
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AsOnePerson, Selves } from '@buono/access';
import { EventSourced, metaOf, type StoredEvent } from '@buono/event-store';
import { Clock } from '@buono/kernel';
import { ContextWork, HEAR_OF_JOINS, HeardSelves, type ContextParts, type OnFault } from '@buono/service';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { AllocationsController } from './adapters/http/allocations.controller.js';
import { BlocksController } from './adapters/http/blocks.controller.js';
import { CodeKeysController } from './adapters/http/code-keys.controller.js';
import { TakeoversController } from './adapters/http/takeovers.controller.js';
import { Catalogue } from './adapters/http/catalogue.js';
import { OffersController } from './adapters/http/offers.controller.js';
import { SitesController } from './adapters/http/sites.controller.js';
import { VoucherDoor } from './adapters/http/voucher-door.js';
import { TransfersController } from './adapters/http/transfers.controller.js';
import { WaitingController } from './adapters/http/waiting.controller.js';
import { VoucherIntegrationsController } from './adapters/http/voucher-integrations.controller.js';
import { VouchersController } from './adapters/http/vouchers.controller.js';
import { AccreditationsByMessage, HEAR_OF_ACCREDITATIONS } from './adapters/messaging/hear-of-accreditations.js';
import { HEAR_WHO_JOINS, hearWhoJoins } from './adapters/messaging/hear-of-calls.js';
import { issuanceListeners } from './adapters/messaging/listen-to-neighbours.js';
import { announceIssuance } from './adapters/messaging/publish-issuance.js';
import {
  accreditationAggregate,
  joiningCallAggregate,
  admissionAggregate,
  allocationAggregate,
  budgetAggregate,
  decodeIssuanceEvent,
  offeringAggregate,
  siteAggregate,
  voucherAggregate,
} from './adapters/persistence/aggregates.js';
import { blockLinesProjection, SqlBlockLines } from './adapters/projections/block-lines.js';
import { offeringLinesProjection, SqlOfferingLines } from './adapters/projections/offering-lines.js';
import { siteLinesProjection, SqlSiteLines } from './adapters/projections/site-lines.js';
import { SqlVoucherLines } from './adapters/projections/sql-voucher-lines.js';
import { voucherLinesProjection } from './adapters/projections/voucher-lines.js';
import { AllocateToZoneHandler } from './application/allocate-to-zone.handler.js';
import { BuyBlockHandler } from './application/buy-block.handler.js';
import { ChangeSiteHandler } from './application/change-site.handler.js';
import { ChangeVoucherHandler } from './application/change-voucher.handler.js';
import { ChooseProviderHandler } from './application/choose-provider.handler.js';
import { EndBlocks } from './application/end-blocks.js';
import { FollowUp } from './application/follow-up.js';
import { IntegrateVoucherHandler } from './application/integrate-voucher.handler.js';
import { JoinedProviders } from './application/joined-providers.js';
import { FollowAdhesions } from './application/follow-adhesions.js';
import { FollowMergers } from './application/follow-mergers.js';
import { LeavePlaces } from './application/leave-places.js';
import { ChangeOfferingHandler, PublishOfferingHandler } from './application/publish-offering.handler.js';
import { IssueCodeHandler } from './application/issue-code.handler.js';
import { NamePlaceHandler } from './application/name-place.handler.js';
import { NoteWhatEnded } from './application/note-what-ended.js';
import { ReturnPlacesHandler } from './application/return-places.handler.js';
import { TakeOverVoucherHandler } from './application/take-over-voucher.handler.js';
import { TransferBetweenZonesHandler } from './application/transfer-between-zones.handler.js';
import {
  Admissions,
  Allocations,
  Budgets,
  HeardAccreditations,
  HeardCalls,
  OfferingLines,
  Offerings,
  SiteLines,
  Sites,
  VoucherLines,
  Vouchers,
} from './application/ports.js';
import type { VoucherEvent } from './domain/voucher/events.js';

const TICK_MS = 30_000;
const LIST_MS = 10_000;

/** What issuance needs besides the parts of every context. */
export interface IssuanceSettings {
  /** Signs the one-time codes of vouchers. */
  readonly signer: VoucherCodeSigner;
  /** Told of faults in the background; they are tried again. */
  readonly onFault: OnFault;
}

/** Whether there is money, whose turn it is, until when a voucher is good. */
@Module({})
export class IssuanceModule {
  /** Issuance over these parts; its background work is added to `parts.work`. */
  static with(parts: ContextParts, settings: IssuanceSettings): DynamicModule {
    const streams = streamsOver(parts);
    const work = new ContextWork(parts, settings.onFault);
    const lines = new SqlVoucherLines(parts.reads, work.project('voucher lines', voucherLinesProjection()));
    const catalogue = new SqlOfferingLines(parts.reads, work.project('catalogue', offeringLinesProjection()));
    const sites = new SqlSiteLines(parts.reads, work.project('sites', siteLinesProjection()));
    const blocks = new SqlBlockLines(parts.reads, work.project('blocks', blockLinesProjection()));
    const heard: AccreditationsByMessage = new AccreditationsByMessage(parts.bus, streams.accreditations, {
      succession: async (succession, meta) => {
        await listed();
        await new FollowMergers(streams.vouchers, lines, heard, joined()).after(succession, meta);
      },
      adhesion: async (of, meta) => {
        await listed();
        await new FollowAdhesions(streams.vouchers, lines, joined(), parts.clock).after(of, meta);
      },
    });
    const joined = () => new JoinedProviders(heard, streams.calls);
    // Whoever had chosen the provider by now is in the list.
    const listed = async (): Promise<void> => {
      if (!(await lines.waitFor(await parts.store.head(), LIST_MS))) throw new Error('the list of vouchers is behind');
    };
    work.add(HEAR_OF_ACCREDITATIONS, () => heard.listen());
    work.add(HEAR_WHO_JOINS, () => hearWhoJoins(parts.bus, streams.calls));
    const selves = new HeardSelves(parts.executor, parts.context);
    work.add(HEAR_OF_JOINS, () => selves.listen(parts.bus));
    addWork(work, streams, lines, parts);
    const ended = new EndBlocks(streams.allocations, blocks, parts.clock);
    work.tick('block ticker', TICK_MS, () => ended.run());
    return {
      module: IssuanceModule,
      imports: [CqrsModule],
      controllers: [
        AllocationsController,
        BlocksController,
        TakeoversController,
        TransfersController,
        VouchersController,
        OffersController,
        SitesController,
        VoucherIntegrationsController,
        WaitingController,
        CodeKeysController,
      ],
      providers: [
        AsOnePerson,
        VoucherDoor,
        Catalogue,
        PublishOfferingHandler,
        ChangeOfferingHandler,
        ChangeSiteHandler,
        AllocateToZoneHandler,
        BuyBlockHandler,
        NamePlaceHandler,
        ReturnPlacesHandler,
        ChangeVoucherHandler,
        ChooseProviderHandler,
        { provide: JoinedProviders, useFactory: joined },
        IntegrateVoucherHandler,
        IssueCodeHandler,
        TakeOverVoucherHandler,
        TransferBetweenZonesHandler,
        { provide: Admissions, useValue: streams.admissions },
        { provide: Budgets, useValue: streams.budgets },
        { provide: Allocations, useValue: streams.allocations },
        { provide: Vouchers, useValue: streams.vouchers },
        { provide: Offerings, useValue: streams.offerings },
        { provide: OfferingLines, useValue: catalogue },
        { provide: Sites, useValue: streams.sites },
        { provide: SiteLines, useValue: sites },
        { provide: HeardAccreditations, useValue: heard },
        { provide: HeardCalls, useValue: streams.calls },
        { provide: VoucherLines, useValue: lines },
        { provide: VoucherCodeSigner, useValue: settings.signer },
        { provide: Selves, useValue: selves },
        { provide: Clock, useValue: parts.clock },
      ],
    };
  }
}

type Streams = ReturnType<typeof streamsOver>;

const streamsOver = ({ executor }: ContextParts) => ({
  accreditations: new EventSourced(executor, accreditationAggregate),
  calls: new EventSourced(executor, joiningCallAggregate),
  admissions: new EventSourced(executor, admissionAggregate),
  budgets: new EventSourced(executor, budgetAggregate),
  allocations: new EventSourced(executor, allocationAggregate),
  vouchers: new EventSourced(executor, voucherAggregate),
  offerings: new EventSourced(executor, offeringAggregate),
  sites: new EventSourced(executor, siteAggregate),
});

const addWork = (work: ContextWork, streams: Streams, lines: VoucherLines, { bus, clock }: ContextParts): void => {
  const followUp = new FollowUp(streams.admissions, streams.allocations, streams.vouchers);
  work.follow('follow-up', following(followUp));
  work.follow('leave-places', leavingPlaces(new LeavePlaces(streams.vouchers, streams.offerings)));
  work.publish(announceIssuance(streams.vouchers));
  for (const [name, listen] of Object.entries(issuanceListeners({ bus, followUp, ...streams }))) work.add(name, listen);
  const ended = new NoteWhatEnded(streams.vouchers, lines, clock);
  work.tick('ticker', TICK_MS, () => ended.run());
};

const leavingPlaces =
  (leaving: LeavePlaces) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      if (!stored.stream.startsWith('voucher-')) continue;
      const decoded = decodeIssuanceEvent(stored) as { readonly id: string; readonly event: VoucherEvent } | undefined;
      if (decoded !== undefined) await leaving.after({ ...decoded, eventId: stored.id, meta: metaOf(stored) });
    }
  };

const following =
  (followUp: FollowUp) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const decoded = decodeIssuanceEvent(stored);
      if (decoded === undefined) continue;
      await followUp.after({ ...decoded, eventId: stored.id, meta: metaOf(stored) });
    }
  };
