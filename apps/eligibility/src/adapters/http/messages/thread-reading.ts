// The messages of a file as they are read, and in whose hands the file is: privacy is the file's.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { decodeCursor, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { ThreadLists, Threads, type ThreadLine } from '../../../application/messages/thread-ports.js';
import { Representation } from '../../../application/people/representation.js';
import { Sealing } from '../../../application/sealing.js';
import type { Acting } from '../../../domain/application/events.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import type { Thread } from '../../../domain/thread/decider.js';
import type { Side } from '../../../domain/thread/events.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import { eligibilityProblem } from '../problems.js';
import type { ThreadLineView, ThreadsQuery, ThreadView } from './messages.dto.js';

/** Where threads are found. */
@Injectable()
export class ThreadParts {
  constructor(
    readonly threads: Threads,
    readonly lists: ThreadLists,
    readonly sealing: Sealing,
  ) {}
}

/** A file in the hands of one side. */
export interface FileOfSide {
  readonly application: KnownApplication;
  readonly acting: Acting;
  readonly side: Side;
}

@Injectable()
export class ThreadReading {
  constructor(
    private readonly parts: ThreadParts,
    private readonly door: ApplicationDoor,
    private readonly representation: Representation,
  ) {}

  /** The file for its people, or for the office of its zone. A draft has no office to write to. */
  async inHand(id: string, principal: Principal): Promise<FileOfSide> {
    const found = await this.representation.inHand(applicationId(id), principal.actorId);
    if (found.ok) {
      const { application, acting } = found.value;
      if (application.status === 'draft') throw eligibilityProblem('application-not-sent');
      return { application, acting, side: 'family' };
    }
    if (found.refusal !== 'application-unknown') throw eligibilityProblem(found.refusal);
    return { application: await this.atTheOffice(id, principal), acting: {}, side: 'office' };
  }

  /** The file in the hands of the office of its zone. */
  atTheOffice(id: string, principal: Principal): Promise<KnownApplication> {
    return this.door.office(id, principal, ['zone-officer']);
  }

  /** All that was written, for whoever sees the file; the opening is recorded. `reads`: the side that reads it by looking. */
  async show(id: string, principal: Principal): Promise<{ readonly view: ThreadView; readonly reads?: FileOfSide }> {
    const { application, asFamily, purpose } = await this.door.known(id, principal);
    const { state: thread } = await this.parts.threads.find(id);
    if (thread.status === 'none') return { view: { applicationId: id, status: 'none', items: [] } };
    const { messages, holder, status } = thread;
    const boxes = messages.map(({ sealed }) => sealed);
    const opened = await this.parts.sealing.openEach(boxes, { actor: principal.actorId, purpose });
    const items = messages.map(({ messageId, from, at, documents, readAt }, index) => {
      const text = opened[index]?.text;
      return {
        ...{ messageId, from, at, documents },
        ...(text !== undefined && { text }),
        ...(readAt !== undefined && { readAt }),
      };
    });
    const view = { applicationId: id, status, ...(holder !== undefined && { holder }), items };
    const side = asFamily ? 'family' : 'office';
    // Who supervises or audits looks over a shoulder: that is no reading by the office.
    const counts = asFamily || purpose === 'examine-application';
    return counts ? { view, reads: { application, acting: {}, side } } : { view };
  }

  /** The inbox of the caller's zones, what waits longest first. */
  async list(
    asked: { readonly query: ThreadsQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<ThreadLineView>> {
    await waitForPosition(this.parts.lists, asked.atLeast, reply);
    const { zone, status, holder, limit = PAGE_SIZE, cursor } = asked.query;
    const held = staffZones(asked.principal);
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((own) => own === zone);
    const filter = {
      ...(zones !== 'all' && { zones }),
      ...(status !== undefined && { status }),
      ...(holder !== undefined && { holder }),
    };
    const [lastAt, id] = cursor === undefined ? [] : decodeCursor(cursor);
    const after = id !== undefined && { after: { lastAt: String(lastAt), applicationId: String(id) } };
    const lines = await this.parts.lists.list(filter, { limit: limit + 1, ...after });
    return pageOf(
      lines,
      limit,
      (line: ThreadLine) => line,
      (line) => [line.lastAt, line.applicationId],
    );
  }

  /** A thread right after a command. */
  written(thread: Thread): ThreadLineView {
    if (thread.status === 'none') throw new Error('a thread was written and is not there');
    const { applicationId: id, callId, zone, status, messages, holder } = thread;
    const lastAt = messages.at(-1)?.at ?? '';
    return {
      ...{ applicationId: id, callId, zone, status, messages: messages.length, lastAt },
      ...(holder !== undefined && { holder }),
    };
  }
}
