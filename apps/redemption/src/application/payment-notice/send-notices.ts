// Hands the node every notice as it stands; while the node is silent they wait, and nobody waits for them.
import { uuidV5 } from '@buono/event-store';
import { instantFromMillis, millisOf, type Clock, type Instant } from '@buono/kernel';
import type { Notices } from '../ports.js';
import type { NoticeLists } from './notice-lists.js';
import type { NoticeOffice } from './notice-office.js';

const AT_ONCE = 50;
/** For how long a node that did not answer is left in peace, unless it says itself; and a notice that it did not understand. */
const QUIET_MS = 60_000;

export class SendNotices {
  /** Until when the node, or one notice, is left in peace. Only remembered: asking again after a start does no harm. */
  #quiet: Instant | undefined;
  readonly #quietNotices = new Map<string, Instant>();

  constructor(
    private readonly office: NoticeOffice,
    private readonly notices: Notices,
    private readonly lists: NoticeLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many the node took. */
  async run(): Promise<number> {
    let sent = 0;
    for (const noticeId of await this.lists.unsent(AT_ONCE)) {
      if (isBefore(this.clock.now(), this.#quiet)) return sent;
      if (!isBefore(this.clock.now(), this.#quietNotices.get(noticeId)) && (await this.#send(noticeId))) sent += 1;
    }
    return sent;
  }

  async #send(noticeId: string): Promise<boolean> {
    const { state: notice } = await this.notices.find(noticeId);
    if (notice.status === 'unknown' || notice.sent === notice.revision) return false;
    const { revision, status, amountCents, drawn } = notice;
    const heard = await this.office.node.put({
      ...{ noticeNumber: drawn.noticeNumber, creditor: drawn.creditor, revision, amountCents, dueOn: drawn.dueOn },
      status: status === 'withdrawn' ? 'withdrawn' : 'open',
      cause: `Recupero su rendiconto ${drawn.month}, pratica ${drawn.recoveryId.slice(0, 8)}`,
    });
    if (heard.outcome === 'done') {
      const commandId = uuidV5('send-notice', noticeId, String(revision));
      const meta = { commandId, actor: 'process:send-notices', correlationId: noticeId };
      await this.notices.execute(noticeId, { type: 'NoteSent', revision }, meta);
      this.#quietNotices.delete(noticeId);
      return true;
    }
    const again = heard.retryAt ?? instantFromMillis(millisOf(this.clock.now()) + QUIET_MS);
    if (heard.reason === 'unintelligible' || heard.reason === 'not-allowed') this.#quietNotices.set(noticeId, again);
    else this.#quiet = again;
    return false;
  }
}

const isBefore = (now: Instant, until: Instant | undefined): boolean => until !== undefined && now < until;
