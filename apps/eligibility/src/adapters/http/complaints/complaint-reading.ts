// Complaints as they are read, and in whose hands their file is: privacy is the file's.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { applicationId, Clock, dateInRome, type LocalDate } from '@buono/kernel';
import type { FileInHand } from '../../../application/complaints/complaint-desk.js';
import { ComplaintLists, Complaints, type ComplaintLine } from '../../../application/complaints/complaint-ports.js';
import { Representation } from '../../../application/people/representation.js';
import { Sealing } from '../../../application/sealing.js';
import { holderOf, isLate, type Complaint, type KnownComplaint } from '../../../domain/complaint/decider.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import { eligibilityProblem } from '../problems.js';
import type { ComplaintLineView, ComplaintsQuery, ComplaintsView, ComplaintView } from './complaints.dto.js';

/** Complaints on one file that are shown at most. */
const OF_ONE = 500;

/** Where complaints are found. */
@Injectable()
export class ComplaintParts {
  constructor(
    readonly complaints: Complaints,
    readonly lists: ComplaintLists,
    readonly sealing: Sealing,
    readonly clock: Clock,
  ) {}
}

@Injectable()
export class ComplaintReading {
  constructor(
    private readonly parts: ComplaintParts,
    private readonly door: ApplicationDoor,
    private readonly representation: Representation,
  ) {}

  /** The file for its people, and for the office of its zone that writes down what they say. */
  async inHand(id: string, principal: Principal): Promise<FileInHand> {
    const found = await this.representation.inHand(applicationId(id), principal.actorId);
    if (found.ok) return { application: found.value.application, acting: found.value.acting, byOffice: false };
    if (found.refusal !== 'application-unknown') throw eligibilityProblem(found.refusal);
    return { application: await this.door.office(id, principal, ['zone-officer']), acting: {}, byOffice: true };
  }

  /** A complaint that somebody may see by its file; others find nothing. */
  async seen(complaintId: string, principal: Principal): Promise<KnownComplaint> {
    const complaint = await this.known(complaintId);
    await this.door.seen(complaint.applicationId, principal);
    return complaint;
  }

  /** A complaint and its file, in the hands of the office of the zone. */
  async atTheOffice(complaintId: string, principal: Principal) {
    const complaint = await this.known(complaintId);
    return { complaint, application: await this.door.office(complaint.applicationId, principal, ['zone-officer']) };
  }

  /** With its texts open, the opening recorded. */
  async show(complaintId: string, principal: Principal): Promise<ComplaintView> {
    const complaint = await this.known(complaintId);
    const { purpose } = await this.door.known(complaint.applicationId, principal);
    const { said, answers } = complaint;
    const boxes = [...said, ...answers].map(({ sealed }) => sealed);
    const opened = await this.parts.sealing.openEach(boxes, { actor: principal.actorId, purpose });
    const textOf = (index: number) => {
      const text = opened[index]?.text;
      return text === undefined ? {} : { text };
    };
    return {
      ...this.line(complaint),
      byOffice: complaint.byOffice === true,
      ...(complaint.closedOn !== undefined && { closedOn: complaint.closedOn }),
      said: said.map(({ on }, index) => ({ on, ...textOf(index) })),
      answers: answers.map(({ on, outcome }, index) => ({ on, outcome, ...textOf(said.length + index) })),
    };
  }

  async ofApplication(id: string, principal: Principal): Promise<ComplaintsView> {
    await this.door.seen(id, principal);
    const lines = await this.parts.lists.list({ applicationId: id }, { limit: OF_ONE });
    return { items: lines.map(lineView(this.today())) };
  }

  /** The inbox of the caller's zones, what is due first. */
  async list(
    asked: { readonly query: ComplaintsQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<ComplaintLineView>> {
    await waitForPosition(this.parts.lists, asked.atLeast, reply);
    const { zone, status, holder, providerId, late, limit = PAGE_SIZE, cursor } = asked.query;
    const held = staffZones(asked.principal);
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((own) => own === zone);
    const today = this.today();
    const filter = {
      ...(zones !== 'all' && { zones }),
      ...(status !== undefined && { status }),
      ...(holder !== undefined && { holder }),
      ...(providerId !== undefined && { providerId }),
      ...(late === 'true' && { dueBefore: today }),
    };
    const [dueOn, complaintId] = cursor === undefined ? [] : decodeCursor(cursor);
    const after = complaintId !== undefined && { after: { dueOn: String(dueOn), complaintId: String(complaintId) } };
    const lines = await this.parts.lists.list(filter, { limit: limit + 1, ...after });
    return pageOf(lines, limit, lineView(today), (line) => [line.dueOn, line.complaintId]);
  }

  /** A complaint right after a command. */
  written(complaint: Complaint): ComplaintLineView {
    if (complaint.status === 'none') throw new Error('a complaint was written and is not there');
    return this.line(complaint);
  }

  private async known(complaintId: string): Promise<KnownComplaint> {
    const { state } = await this.parts.complaints.find(complaintId);
    if (state.status === 'none') throw notFound();
    return state;
  }

  private line(complaint: KnownComplaint): ComplaintLineView {
    const {
      complaintId,
      applicationId: file,
      callId,
      zone,
      kind,
      status,
      on,
      dueOn,
      voucherId,
      providerId,
    } = complaint;
    const holder = holderOf(complaint);
    return {
      ...{ complaintId, applicationId: file, callId, zone, kind, status, openedOn: on, dueOn },
      late: isLate(complaint, this.today()),
      ...(voucherId !== undefined && { voucherId }),
      ...(providerId !== undefined && { providerId }),
      ...(holder !== undefined && { holder }),
    };
  }

  private today(): LocalDate {
    return dateInRome(this.parts.clock.now());
  }
}

const lineView =
  (today: LocalDate) =>
  (line: ComplaintLine): ComplaintLineView => ({ ...line, late: line.status === 'open' && today > line.dueOn });
