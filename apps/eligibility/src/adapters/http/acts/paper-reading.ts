// Papers as they are read, and by whom: of an application by who sees it, of a zone by its staff, what is posted by everybody.
import { Injectable } from '@nestjs/common';
import { can, canAny, type Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import type { LocalDate } from '@buono/kernel';
import { ActOffices } from '../../../application/acts/act-offices.js';
import { PaperLists, Papers, type PaperFilter, type PaperLine } from '../../../application/acts/paper-ports.js';
import type { KnownPaper } from '../../../domain/paper/decider.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import { paperDetail, paperView } from './paper-view.js';
import type { PaperDetailView, PapersQuery, PapersView, PaperView, PostedActsQuery } from './papers.dto.js';

/** Papers of one application that are shown at most: nobody has more. */
const OF_ONE = 500;

interface Listed {
  readonly limit?: number;
  readonly cursor?: string;
}

@Injectable()
export class PaperReading {
  constructor(
    private readonly papers: Papers,
    private readonly lists: PaperLists,
    private readonly offices: ActOffices,
    private readonly door: ApplicationDoor,
  ) {}

  /** The papers of the caller's zones; those of calls, which are of no zone, for the region and the auditors. */
  async list(
    asked: { readonly query: PapersQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<PaperView>> {
    await waitForPosition(this.lists, asked.atLeast, reply);
    const { zone, callId, rankingId, status } = asked.query;
    const held = staffZones(asked.principal);
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((own) => own === zone);
    const which = {
      ...(callId !== undefined && { callId }),
      ...(rankingId !== undefined && { rankingId }),
      ...(status !== undefined && { status }),
      ...(zones !== 'all' && { zones }),
    };
    return this.page(which, asked.query);
  }

  /** What is on the notice board on a day. */
  posted({ callId, ...asked }: PostedActsQuery, postedOn: LocalDate): Promise<Page<PaperView>> {
    return this.page({ postedOn, ...(callId !== undefined && { callId }) }, asked);
  }

  /** Of an application, for whoever sees it. */
  async ofApplication(id: string, principal: Principal): Promise<PapersView> {
    await this.door.seen(id, principal);
    return { items: (await this.lists.list({ applicationId: id }, { limit: OF_ONE })).map(paperView) };
  }

  /** One with its words, for who sees its application, or the staff of its zone; of no zone, for region and auditors. */
  async show(paperId: string, principal: Principal): Promise<PaperDetailView> {
    const paper = await this.known(paperId);
    await this.admit(paper, principal);
    return this.detail(paper);
  }

  /** One that was posted, for everybody; also after its last day, since acts are cited long after. */
  async showPosted(paperId: string): Promise<PaperDetailView> {
    const paper = await this.known(paperId);
    if (paper.posted === undefined) throw notFound();
    return this.detail(paper);
  }

  private async known(paperId: string): Promise<KnownPaper> {
    const { state: paper } = await this.papers.find(paperId);
    if (paper.status === 'none') throw notFound();
    return paper;
  }

  private async detail(paper: KnownPaper): Promise<PaperDetailView> {
    const { body, signed, content } = paper;
    const service = this.offices.of(body).signatures;
    return paperDetail(paper, signed !== undefined && ((await service?.verifies(signed, content)) ?? false));
  }

  private async admit({ applicationId, zone }: KnownPaper, principal: Principal): Promise<void> {
    if (applicationId !== undefined) return void (await this.door.seen(applicationId, principal));
    const everywhere = canAny(principal, ['region-officer', 'auditor']);
    if (!everywhere && (zone === undefined || !can(principal, 'zone-officer', { zone }))) throw notFound();
  }

  private async page(filter: PaperFilter, { limit = PAGE_SIZE, cursor }: Listed): Promise<Page<PaperView>> {
    const [filedAt, paperId] = cursor === undefined ? [] : decodeCursor(cursor);
    const after = paperId !== undefined && { after: { filedAt: String(filedAt), paperId: String(paperId) } };
    const lines = await this.lists.list(filter, { limit: limit + 1, ...after });
    return pageOf(lines, limit, paperView, (line: PaperLine) => [line.filedAt, line.paperId]);
  }
}
