// Notices and the channels they go by: their controller, their queue, their work in the background.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { NoticeReading, NoticeStores } from './adapters/http/notices/notice-reading.js';
import { NoticeTextReading } from './adapters/http/notice-texts/notice-text-reading.js';
import { NoticeTextsController } from './adapters/http/notice-texts/notice-texts.controller.js';
import { NoticesController } from './adapters/http/notices/notices.controller.js';
import { WRITE_NOTICES_WHEN_TOLD, writeNoticesWhenTold } from './adapters/messaging/write-notices-when-told.js';
import { beginningTerms } from './adapters/messaging/begin-terms.js';
import { writingNotices } from './adapters/messaging/write-notices-when-written.js';
import { noticeAggregate } from './adapters/persistence/notice-aggregate.js';
import { noticeTextAggregate } from './adapters/persistence/notice-text-aggregate.js';
import { noticesProjection } from './adapters/projections/notices-projection.js';
import { SqlNotices } from './adapters/projections/sql-notices.js';
import { Addressees } from './application/notices/addressees.js';
import { NO_CHANNELS, NoticeChannels } from './application/notices/notice-channels.js';
import { ListNoticeBodiesHandler } from './application/notice-texts/list-bodies.handler.js';
import { TextStreams } from './application/notice-texts/notice-text-ports.js';
import { TakeTextStepHandler } from './application/notice-texts/take-text-step.handler.js';
import { NoticeLists, Notices } from './application/notices/notice-ports.js';
import { PrepareNotices, type PreparingNotices } from './application/notices/prepare-notices.js';
import { RecordByHandHandler } from './application/notices/record-by-hand.handler.js';
import { RunNotices } from './application/notices/run-notices.js';
import type { Applications, Lists } from './application/ports.js';
import type { Shields } from './application/protection/shields.js';

/** What is there already of what it works with. */
export type AroundNotices = Pick<PreparingNotices, 'sealing' | 'digests'> & {
  readonly versions: PreparingNotices['calls'];
  readonly applications: Applications;
  readonly lists: Lists;
  readonly identities: { readonly shields: Shields };
};

/** What the module adds for it. */
export interface NoticesAdded {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** How often the queue is looked at when it was found empty. */
const NOTICES_EVERY_MS = 2_000;

/** Puts it together, and adds its work. */
export const notices = (
  { executor, reads, clock, bus }: ContextParts,
  work: ContextWork,
  { applications, digests, identities, lists: files, sealing, versions: calls }: AroundNotices,
  channels: NoticeChannels = NO_CHANNELS,
): NoticesAdded => {
  const streams = new EventSourced(executor, noticeAggregate);
  const lists = new SqlNotices(reads, work.project('notices', noticesProjection()));
  const texts = new EventSourced(executor, noticeTextAggregate);
  const prepare = new PrepareNotices({ notices: streams, texts, calls, channels, sealing, digests, clock });
  work.follow('write-notices', writingNotices(prepare, applications));
  work.follow('begin-terms', beginningTerms(streams, applications));
  const telling = { bus, calls, prepare, notices: streams, applications, lists: files, clock };
  work.add(WRITE_NOTICES_WHEN_TOLD, () => writeNoticesWhenTold(telling));
  const addressees = new Addressees(sealing, identities.shields);
  const parts = { notices: streams, lists, channels, applications, addressees, sealing, digests, clock };
  const queue = new RunNotices(parts);
  work.tick('channels', NOTICES_EVERY_MS, () => queue.run());
  return {
    controllers: [NoticesController, NoticeTextsController],
    providers: [
      NoticeStores,
      NoticeReading,
      RecordByHandHandler,
      NoticeTextReading,
      TakeTextStepHandler,
      ListNoticeBodiesHandler,
      { provide: TextStreams, useValue: texts },
      { provide: Notices, useValue: streams },
      { provide: NoticeLists, useValue: lists },
      { provide: NoticeChannels, useValue: channels },
    ],
  };
};
