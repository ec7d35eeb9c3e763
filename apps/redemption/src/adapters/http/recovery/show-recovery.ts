// A recovery as it is shown: what is owed of it, its instalments today, and the notices under which it is paid.
import { Injectable } from '@nestjs/common';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { NoticeLists, type NoticeRow } from '../../../application/payment-notice/notice-lists.js';
import { NoticeOffices } from '../../../application/payment-notice/notice-office.js';
import { qrTextOf } from '../../../domain/payment-notice/numbers.js';
import { owedOf, type Recovery } from '../../../domain/recovery/decider.js';
import { instalmentsOn } from '../../../domain/recovery/instalments.js';
import { recoveryProblem } from '../payment/payment-problems.js';
import type { PaymentNoticeView, RecoveryView } from './recoveries.dto.js';

@Injectable()
export class ShowRecovery {
  constructor(
    private readonly notices: NoticeLists,
    private readonly offices: NoticeOffices,
    private readonly clock: Clock,
  ) {}

  /** The day of whoever asks. */
  today(): LocalDate {
    return dateInRome(this.clock.now());
  }

  async view(recovery: Recovery): Promise<RecoveryView> {
    if (recovery.status === 'unknown') throw recoveryProblem('recovery-unknown');
    const { opening, plan, proposal, status, receivedCents, waivedCents } = recovery;
    const { type: _, payee, ...place } = opening;
    const notices = await this.notices.ofRecovery(place.recoveryId);
    return {
      ...place,
      ...{ payeeKind: payee.kind, payeeId: payee.id, status, receivedCents, waivedCents, currency: 'EUR' },
      owedCents: owedOf(recovery),
      ...(plan !== undefined && { planActNumber: plan.actNumber }),
      instalments: instalmentsOn(recovery, this.today()).map((instalment) => ({ ...instalment })),
      ...(proposal !== undefined && {
        waiver: {
          ...{ actNumber: proposal.actNumber, waivedCents: proposal.waivedCents },
          ...{ reason: proposal.reason, proposedOn: proposal.proposedOn },
        },
      }),
      notices: notices.filter((notice) => notice.status !== 'withdrawn').map((notice) => this.#noticeView(notice)),
    };
  }

  #noticeView({ noticeNumber, creditor, amountCents, dueOn, status, isSent }: NoticeRow): PaymentNoticeView {
    const { office } = this.offices;
    const name = office?.creditor.taxCode === creditor ? office.creditor.name : undefined;
    const isPayable = status === 'open' && isSent;
    return {
      ...{ noticeNumber, creditor, amountCents, dueOn, currency: 'EUR' },
      ...(name !== undefined && { creditorName: name }),
      status: status === 'paid' ? 'paid' : isPayable ? 'payable' : 'on-its-way',
      ...(isPayable && { qrText: qrTextOf(noticeNumber, creditor, amountCents) }),
    };
  }
}
