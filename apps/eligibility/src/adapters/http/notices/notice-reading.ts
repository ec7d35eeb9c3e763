// Notices as they are read: of a file by who sees it, of a zone by its staff; a text only where its people are not protected from who looks.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { Clock, dateInRome } from '@buono/kernel';
import { CallVersions } from '../../../application/call/call-versions.js';
import { NoticeChannels } from '../../../application/notices/notice-channels.js';
import { NoticeLists, Notices, type NoticeLine } from '../../../application/notices/notice-ports.js';
import { Sealing } from '../../../application/sealing.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import { channelOf, type KnownNotice, type Notice } from '../../../domain/notice/decider.js';
import { isCertified, type NoticeKind } from '../../../domain/notice/kinds.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import type { NoticeLineView, NoticesQuery, NoticesView, NoticeDetailView } from './notices.dto.js';

/** Notices of one application that are shown at most: nobody has more. */
const OF_ONE = 500;

/** Where notices are found. */
@Injectable()
export class NoticeStores {
  constructor(
    readonly streams: Notices,
    readonly lists: NoticeLists,
    readonly clock: Clock,
    readonly channels: NoticeChannels,
  ) {}
}

@Injectable()
export class NoticeReading {
  constructor(
    private readonly stores: NoticeStores,
    private readonly sealing: Sealing,
    private readonly door: ApplicationDoor,
    private readonly calls: CallVersions,
  ) {}

  /** Of an application, for whoever sees it. */
  async ofApplication(id: string, principal: Principal): Promise<NoticesView> {
    const { callId } = (await this.door.seen(id, principal)).application;
    const call = await this.calls.inForce(callId, dateInRome(this.stores.clock.now()));
    const isWritten = call !== undefined && this.stores.channels.of(call.compiled.document.body.name) !== undefined;
    return {
      isWritten,
      items: (await this.stores.lists.list({ applicationId: id }, { limit: OF_ONE })).map(noticeLine),
    };
  }

  /** Those of the caller's zones whose time has come. */
  async list(
    asked: { readonly query: NoticesQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<NoticeLineView>> {
    await waitForPosition(this.stores.lists, asked.atLeast, reply);
    const { zone, status, kind, limit = PAGE_SIZE, cursor } = asked.query;
    const held = staffZones(asked.principal);
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((own) => own === zone);
    const filter = {
      sendBy: this.stores.clock.now(),
      ...(zones !== 'all' && { zones }),
      ...(status !== undefined && { status }),
      ...(kind !== undefined && { kind }),
    };
    const [preparedAt, noticeId] = cursor === undefined ? [] : decodeCursor(cursor);
    const after = noticeId !== undefined && { after: { preparedAt: String(preparedAt), noticeId: String(noticeId) } };
    const lines = await this.stores.lists.list(filter, { limit: limit + 1, ...after });
    return pageOf(lines, limit, noticeLine, (line) => [line.preparedAt, line.noticeId]);
  }

  /** One with its words, the opening recorded. */
  async show(noticeId: string, principal: Principal): Promise<NoticeDetailView> {
    const notice = await this.known(noticeId);
    const { purpose } = await this.door.known(notice.applicationId, principal);
    const { text } = await this.sealing.open([notice.sealed], { actor: principal.actorId, purpose });
    const { digest, language, template, route, passed, waiting } = notice;
    return {
      ...this.written(notice),
      ...(text !== undefined && { content: text }),
      ...{ digest, language, template, isOwnText: notice.own === true, route, passed },
      ...(notice.handed !== undefined && { handed: handedView(notice.handed) }),
      ...(waiting !== undefined && { waiting }),
      ...(notice.delivered !== undefined && { delivered: deliveredView(notice.delivered) }),
    };
  }

  /** A notice and its file, in the hands of the office of the zone. */
  async atTheOffice(
    noticeId: string,
    principal: Principal,
  ): Promise<{ readonly notice: KnownNotice; readonly application: KnownApplication }> {
    const notice = await this.known(noticeId);
    return { notice, application: await this.door.office(notice.applicationId, principal, ['zone-officer']) };
  }

  /** A notice of its stream as a line. */
  written(notice: Notice): NoticeLineView {
    if (notice.status === 'none') throw new Error('a notice was written and is not there');
    const { noticeId, kind, applicationId, callId, zone, voucherId, claimId, status, at, on, sendAt } = notice;
    const channel = notice.delivered?.channel ?? notice.handed?.channel ?? channelOf(notice);
    const reason = notice.stopped?.reason ?? notice.waiting?.reason ?? notice.passed.at(-1)?.reason;
    return noticeLine({
      ...{ noticeId, kind, applicationId, callId, zone, status, preparedAt: at, preparedOn: on, sendAt },
      ...(voucherId !== undefined && { voucherId }),
      ...(claimId !== undefined && { claimId }),
      ...(channel !== undefined && { channel }),
      ...(notice.delivered !== undefined && { deliveredOn: notice.delivered.deliveredOn }),
      ...(reason !== undefined && notice.delivered === undefined && { reason }),
    });
  }

  private async known(noticeId: string): Promise<KnownNotice> {
    const { state: notice } = await this.stores.streams.find(noticeId);
    if (notice.status === 'none') throw notFound();
    return notice;
  }
}

const noticeLine = (line: NoticeLine): NoticeLineView => ({
  ...line,
  certified: isCertified(line.kind as NoticeKind),
});

const handedView = ({ channel, reference, at }: KnownNotice['handed'] & {}) => ({ channel, reference, at });

const deliveredView = ({
  channel,
  deliveredOn,
  stockedSince,
  proof,
  reference,
  at,
}: KnownNotice['delivered'] & {}) => ({
  ...{ channel, deliveredOn, at },
  ...(stockedSince !== undefined && { stockedSince }),
  ...(proof !== undefined && { proof }),
  ...(reference !== undefined && { reference }),
});
