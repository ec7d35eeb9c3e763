// The channels' queue at work: each notice by its route, and then asked after until it is delivered. Nobody waits for a silent channel.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { applicationId, dateInRome, instantFromMillis, millisOf, type Clock, type Instant } from '@buono/kernel';
import type { Silence } from '@buono/registries';
import { SERVED_CHANNELS, type NoticeChannel, type ServedChannel } from '@buono/registries/notices';
import { nextAttempt } from '../../domain/application/retries.js';
import { channelOf, type KnownNotice, type NoticeCommand } from '../../domain/notice/decider.js';
import { isCertified } from '../../domain/notice/kinds.js';
import { OUTSIDE, type NoticeLanguage } from '../../domain/notice/texts.js';
import type { Applications, Digests } from '../ports.js';
import type { Sealing } from '../sealing.js';
import type { Addressees } from './addressees.js';
import type { NoticeChannels } from './notice-channels.js';
import type { NoticeLists, Notices } from './notice-ports.js';
import { NOTICES_ACTOR } from './prepare-notices.js';

/** What the queue works with. */
export interface NoticeQueueParts {
  readonly notices: Notices;
  readonly lists: NoticeLists;
  readonly channels: NoticeChannels;
  readonly applications: Applications;
  readonly addressees: Addressees;
  readonly sealing: Sealing;
  readonly digests: Digests;
  readonly clock: Clock;
}

const AT_ONCE = 50;
const WAIT_MS = 5_000;
/** For how long a channel that did not answer is left in peace, unless it says itself. */
const QUIET_MS = 5 * 60_000;
/** Not an answer of a channel: it has the notice, and no proof yet. */
const UNDER_WAY = 'under-way';

/** A notice at one channel. */
interface Turn {
  readonly notice: KnownNotice;
  readonly channel: ServedChannel;
  readonly service: NoticeChannel;
}

export class RunNotices {
  /** Until when a channel is left in peace, by body and channel: what one notice was told holds for those behind it. */
  readonly #quiet = new Map<string, Instant>();

  constructor(private readonly parts: NoticeQueueParts) {}

  /** One round over all channels; answers how many notices came on. */
  async run(): Promise<number> {
    let done = 0;
    for (const channel of SERVED_CHANNELS) done += await this.#serve(channel);
    return done;
  }

  async #serve(channel: ServedChannel): Promise<number> {
    const { lists, clock } = this.parts;
    // A queue that has not seen what was done would send again.
    if (!(await lists.caughtUp(WAIT_MS))) return 0;
    let done = 0;
    for (const id of await lists.due(channel, clock.now(), AT_ONCE)) if (await this.#take(id, channel)) done += 1;
    return done;
  }

  /** Whether the notice came on. */
  async #take(noticeId: string, channel: ServedChannel): Promise<boolean> {
    const { state: notice } = await this.parts.notices.find(noticeId);
    if (notice.status !== 'waiting' && notice.status !== 'handed') return false;
    const current = notice.handed?.channel ?? channelOf(notice);
    if (current !== channel || this.#isQuiet(notice, channel)) return false;
    const service = this.parts.channels.of(notice.body)?.[channel];
    // It was connected when the notice was written, and is no more: the next of the route has its turn.
    if (service === undefined) return this.#execute(notice, this.#passed(notice, channel, 'not-reached'));
    const turn = { notice, channel, service };
    return notice.status === 'handed' ? this.#askAfter(turn) : this.#send(turn);
  }

  #isQuiet({ body }: KnownNotice, channel: ServedChannel): boolean {
    const until = this.#quiet.get(`${channel} ${body}`);
    return until !== undefined && this.parts.clock.now() < until;
  }

  async #send(turn: Turn): Promise<boolean> {
    const { notice, channel, service } = turn;
    const { noticeId } = notice;
    const { state: application } = await this.parts.applications.find(applicationId(notice.applicationId));
    if (application.status === 'none') throw new Error(`notice ${noticeId} is about no application`);
    const addressee = await this.parts.addressees.of(application, noticeId);
    if ('stopped' in addressee)
      return this.#execute(notice, { type: 'StopNotice', noticeId, reason: addressee.stopped, at: this.#now() });
    const words = await this.#words(notice);
    if (words === undefined)
      return this.#execute(notice, { type: 'StopNotice', noticeId, reason: 'erased', at: this.#now() });
    const done = await service.send({ key: noticeId, language: notice.language, to: addressee.address, ...words });
    if (done.outcome === 'no-answer') return this.#defer(turn, done);
    if (!done.value.taken) return this.#execute(notice, this.#passed(notice, channel, 'not-reached'));
    const { reference } = done.value;
    const { to } = addressee;
    return this.#execute(notice, { type: 'HandNotice', noticeId, channel, to, reference, at: this.#now() });
  }

  /** What goes out: by a certified channel all of it, by another what fits every notice; undefined where it is erased. */
  async #words({ kind, language, sealed, digest, noticeId }: KnownNotice) {
    const outside = OUTSIDE[language as NoticeLanguage];
    if (!isCertified(kind)) return { ...outside, digest: this.parts.digests.ofText(outside.preview) };
    const looking = { actor: NOTICES_ACTOR, purpose: 'send-notice', correlationId: noticeId };
    const { text: content } = await this.parts.sealing.open([sealed], looking);
    return content === undefined ? undefined : { ...outside, content, digest };
  }

  async #askAfter(turn: Turn): Promise<boolean> {
    const { notice, channel, service } = turn;
    const { noticeId, handed, kind, language, digest: whole } = notice;
    if (handed === undefined) return false;
    const outside = this.parts.digests.ofText(OUTSIDE[language as NoticeLanguage].preview);
    const digest = isCertified(kind) ? whole : outside;
    const done = await service.fateOf({ key: noticeId, digest, reference: handed.reference });
    if (done.outcome === 'no-answer') return this.#defer(turn, done);
    const { value } = done;
    const at = this.#now();
    switch (value.fate) {
      case 'under-way': {
        const retryAt = nextAttempt((notice.waiting?.attempts ?? 0) + 1, at);
        await this.#execute(notice, { type: 'DeferNotice', noticeId, channel, reason: UNDER_WAY, at, retryAt });
        return false;
      }
      case 'returned':
        return this.#execute(notice, this.#passed(notice, channel, 'returned'));
      case 'delivered': {
        const days = { deliveredOn: dateInRome(value.at), today: dateInRome(at) };
        const proved = { proof: value.proof, reference: handed.reference };
        return this.#execute(notice, { type: 'DeliverNotice', noticeId, channel, ...days, ...proved, at });
      }
    }
  }

  #passed({ noticeId }: KnownNotice, channel: ServedChannel, reason: 'not-reached' | 'returned'): NoticeCommand {
    return { type: 'PassNotice', noticeId, channel, reason, at: this.#now() };
  }

  async #defer({ notice, channel }: Turn, { reason, retryAt: told }: Silence): Promise<false> {
    const at = this.#now();
    const aboutTheNotice = reason === 'unintelligible' || reason === 'not-allowed';
    const soon = told ?? instantFromMillis(millisOf(at) + QUIET_MS);
    if (!aboutTheNotice) this.#quiet.set(`${channel} ${notice.body}`, soon);
    // Not even asked: there is nothing to record.
    if (reason === 'resting') return false;
    const retryAt = aboutTheNotice ? nextAttempt((notice.waiting?.attempts ?? 0) + 1, at, told) : soon;
    await this.#execute(notice, { type: 'DeferNotice', noticeId: notice.noticeId, channel, reason, at, retryAt });
    return false;
  }

  async #execute({ noticeId, passed, deferred }: KnownNotice, command: NoticeCommand): Promise<true> {
    // The same attempt is the same command, also after a crash between sending and recording.
    const commandId = uuidV5('notice-step', noticeId, command.type, `${passed.length} ${deferred}`);
    const meta: CommandMeta = { commandId, actor: NOTICES_ACTOR, correlationId: noticeId };
    const outcome = await this.parts.notices.execute(noticeId, command, meta);
    // Meanwhile the office delivered it by hand, or it is of no use any more: what came first stands.
    if (!outcome.accepted && outcome.refusal !== 'notice-delivered' && outcome.refusal !== 'notice-stopped')
      throw new Error(`what a channel did with notice ${noticeId} was refused: ${outcome.refusal}`);
    return true;
  }

  #now(): Instant {
    return this.parts.clock.now();
  }
}
