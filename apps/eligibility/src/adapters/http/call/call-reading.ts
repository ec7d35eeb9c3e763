// Calls as they are read: the published ones for everybody, drafts for the region.
import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  type Page,
  type PageQuery,
  type Reply,
} from '@buono/http';
import { callId, Clock, dateInRome, type Instant, type LocalDate, type PersonId } from '@buono/kernel';
import { refused } from '../../../application/answer.js';
import { Calls, Lists, type CallLine, type DraftLine, type Stretch } from '../../../application/ports.js';
import { versionInForce, versionNumbered, type CallVersion, type PublishedCall } from '../../../domain/call/decider.js';
import type { CallDraftView } from './calls.dto.js';
import { valueOf } from '../problems.js';

@Injectable()
export class CallReading {
  constructor(
    private readonly calls: Calls,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  today(): LocalDate {
    return dateInRome(this.now());
  }

  async list(query: PageQuery, atLeast: number | undefined, reply: Reply): Promise<Page<CallLine>> {
    await waitForPosition(this.lists, atLeast, reply);
    const { limit, stretch } = stretchOf(query);
    const found = await this.lists.publishedCalls(stretch);
    return pageOf(
      found,
      limit,
      (line) => line,
      (line) => [line.callId],
    );
  }

  async published(id: string): Promise<PublishedCall> {
    const { state: call } = await this.calls.find(callId(id));
    return call.status === 'published' ? call : valueOf<never>(refused('call-unknown'));
  }

  /** A version of a published call: today's, or the one of this number. */
  async version(id: string, asked?: number): Promise<CallVersion> {
    const call = await this.published(id);
    const found = asked === undefined ? versionInForce(call, this.today()) : versionNumbered(call, asked);
    return found ?? valueOf<never>(refused('version-unknown'));
  }

  /** The drafts, in order of their ids. */
  async drafts(query: PageQuery, atLeast: number | undefined, reply: Reply): Promise<Page<DraftLine>> {
    await waitForPosition(this.lists, atLeast, reply);
    const { limit, stretch } = stretchOf(query);
    const found = await this.lists.draftCalls(stretch);
    return pageOf(
      found,
      limit,
      (line) => line,
      (line) => [line.callId],
    );
  }

  /** A draft, as it is for who reads it. */
  async draft(id: string, reader: PersonId, reply: Reply): Promise<CallDraftView> {
    const { state: call, revision } = await this.calls.find(callId(id));
    if (call.status !== 'draft') return valueOf<never>(refused('call-unknown'));
    revisionTag(reply, revision);
    const document = JSON.parse(call.document) as object;
    return {
      callId: call.callId,
      code: call.terms.code,
      status: 'draft',
      stage: call.approval === undefined ? 'draft' : 'approved',
      isOwn: call.writers.includes(reader),
      document,
    };
  }
}

const stretchOf = (query: PageQuery): { readonly limit: number; readonly stretch: Stretch } => {
  const limit = query.limit ?? PAGE_SIZE;
  const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
  return { limit, stretch: { limit: limit + 1, ...(after !== undefined && { after: String(after) }) } };
};
