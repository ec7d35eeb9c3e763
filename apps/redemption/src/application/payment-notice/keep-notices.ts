// Keeps the notices of a recovery in step with what is owed of it: one for each instalment, or one for the whole, to the cent.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { addDays, cents, ZERO_CENTS, type Cents, type LocalDate } from '@buono/kernel';
import { noticeNumberOf, NUMBERS_IN_SERIES } from '../../domain/payment-notice/numbers.js';
import type { NoticeCommand } from '../../domain/payment-notice/decider.js';
import { owedOf, type KnownRecovery } from '../../domain/recovery/decider.js';
import { instalmentsOn } from '../../domain/recovery/instalments.js';
import { bankEntryOf, noticeOf } from '../ids.js';
import type { Notices, Recoveries } from '../ports.js';
import type { NoticeLists } from './notice-lists.js';
import { PAGOPA, type NoticeOffice } from './notice-office.js';

type Cause = Pick<CommandMeta, 'correlationId'> & { readonly eventId: string };

/** For how many days what is owed whole may be paid before it is late. */
const DAYS_TO_PAY = 30;

export class KeepNotices {
  constructor(
    private readonly office: NoticeOffice,
    private readonly recoveries: Recoveries,
    private readonly notices: Notices,
    private readonly lists: NoticeLists,
  ) {}

  /** After something happened to a recovery. */
  async keep(recoveryId: string, cause: Cause): Promise<void> {
    const { state: recovery } = await this.recoveries.find(recoveryId);
    if (recovery.status === 'unknown') return;
    const wanted = askedOf(recovery);
    // A list that has not seen what was asked before would leave it standing; the follower comes again.
    if (!(await this.lists.caughtUp())) throw new Error(`the notices of recovery ${recoveryId} are not up to date`);
    const { taxCode } = this.office.creditor;
    for (const { noticeId, dueOn, status, creditor } of await this.lists.ofRecovery(recoveryId))
      if (status === 'open' && (!wanted.has(dueOn) || creditor !== taxCode))
        await this.#tell(noticeId, { type: 'AskOf', amountCents: ZERO_CENTS }, cause);
    for (const [dueOn, amountCents] of wanted) await this.#ask(recovery, { dueOn, amountCents }, cause);
  }

  /** Under the first number that is free, or that asks for this already: numbers that were paid or withdrawn ask for nothing more. */
  async #ask(
    recovery: KnownRecovery,
    asked: { readonly dueOn: LocalDate; readonly amountCents: Cents },
    cause: Cause,
  ): Promise<void> {
    const { taxCode: creditor } = this.office.creditor;
    const { type: _, amountCents: _all, openedOn: _on, ...place } = recovery.opening;
    for (let attempt = 0; ; attempt += 1) {
      const noticeNumber = this.#numberOf(place.recoveryId, asked.dueOn, attempt);
      const noticeId = noticeOf(creditor, noticeNumber);
      const { state: notice } = await this.notices.find(noticeId);
      if (notice.status === 'unknown') {
        const drawn = { type: 'DrawUpNotice', noticeId, noticeNumber, creditor, ...place, ...asked } as const;
        if ((await this.#tell(noticeId, drawn, cause)).accepted) return;
        continue;
      }
      const isOurs = notice.drawn.recoveryId === place.recoveryId && notice.drawn.dueOn === asked.dueOn;
      if (!isOurs || notice.status === 'withdrawn') continue;
      if (notice.status === 'open') {
        await this.#tell(noticeId, { type: 'AskOf', amountCents: asked.amountCents }, cause);
        return;
      }
      // Paid, and on its way to the recovery: what is left is asked when it has arrived.
      if (recovery.entries[bankEntryOf(PAGOPA, 'received', notice.paidBy ?? '')] === undefined) return;
    }
  }

  #numberOf(recoveryId: string, dueOn: LocalDate, attempt: number): string {
    const drawn = BigInt(`0x${uuidV5('notice-number', recoveryId, dueOn, String(attempt)).replaceAll('-', '')}`);
    return noticeNumberOf(this.office.series, drawn % NUMBERS_IN_SERIES);
  }

  #tell(noticeId: string, command: NoticeCommand, { eventId, correlationId }: Cause) {
    const commandId = uuidV5('keep-notices', eventId, noticeId, command.type);
    return this.notices.execute(noticeId, command, { commandId, actor: 'process:keep-notices', correlationId });
  }
}

/** What is owed by when: instalments that share a day are one, what an act granted none of is due at once. */
const askedOf = (recovery: KnownRecovery): ReadonlyMap<LocalDate, Cents> => {
  const owed = owedOf(recovery);
  if (owed === ZERO_CENTS) return new Map();
  const { openedOn } = recovery.opening;
  if (recovery.plan === undefined) return new Map([[addDays(openedOn, DAYS_TO_PAY), owed]]);
  const standing = instalmentsOn(recovery, openedOn).filter(({ owedCents }) => owedCents > 0);
  return new Map(standing.map(({ dueOn, owedCents }) => [dueOn, cents(owedCents)]));
};
