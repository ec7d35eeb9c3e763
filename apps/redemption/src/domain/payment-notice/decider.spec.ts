// A notice of payment: what is asked under one number, and which receipts it takes.
import { describe, it } from '@jest/globals';
import { callId, cents, claimId, localDate, providerId, yearMonth } from '@buono/kernel';
import { given as givenOf } from '@buono/kernel/testing';
import { noticeDecider, type DrawUpNotice } from './decider.js';
import type { NoticeEvent } from './events.js';

const given = (...past: readonly NoticeEvent[]) => givenOf(noticeDecider, ...past);
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const { type: _, ...drawn } = {
  type: 'DrawUpNotice',
  noticeId: uuid(1),
  noticeNumber: '301000000000004285',
  creditor: '01386030488',
  recoveryId: uuid(2),
  claimId: claimId(uuid(3)),
  callId: callId(uuid(4)),
  payee: { kind: 'provider', id: providerId(uuid(5)) },
  month: yearMonth('2026-09'),
  zone: 'TC-01',
  amountCents: cents(1_200),
  dueOn: localDate('2026-11-11'),
} satisfies DrawUpNotice;
const asked: NoticeEvent = { type: 'NoticeDrawnUp', ...drawn };
const receipt = (receiptId: string, amount = 1_200, day = '2026-11-02') => ({
  ...{ receiptId, amountCents: cents(amount), paidOn: localDate(day) },
});
const paid: NoticeEvent = { type: 'NoticePaid', ...receipt('RT1') };

describe('a notice', () => {
  it('is drawn up once, and its number serves nothing else', () => {
    given()
      .when({ type: 'DrawUpNotice', ...drawn })
      .then(asked);
    given(asked)
      .when({ type: 'DrawUpNotice', ...drawn })
      .thenNothing();
    given(asked)
      .when({ type: 'DrawUpNotice', ...drawn, recoveryId: uuid(9) })
      .thenRefused('number-taken');
    given(asked)
      .when({ type: 'DrawUpNotice', ...drawn, dueOn: localDate('2026-12-11') })
      .thenRefused('number-taken');
  });

  it('follows what is owed, and is withdrawn when nothing is', () => {
    given(asked)
      .when({ type: 'AskOf', amountCents: cents(700) })
      .then({ type: 'NoticeChanged', amountCents: cents(700) });
    given(asked)
      .when({ type: 'AskOf', amountCents: cents(1_200) })
      .thenNothing();
    given(asked)
      .when({ type: 'AskOf', amountCents: cents(0) })
      .then({ type: 'NoticeWithdrawn' });
    given(asked, { type: 'NoticeWithdrawn' })
      .when({ type: 'AskOf', amountCents: cents(700) })
      .thenNothing();
    given(asked, paid)
      .when({ type: 'AskOf', amountCents: cents(0) })
      .thenNothing();
    given()
      .when({ type: 'AskOf', amountCents: cents(1) })
      .thenRefused('notice-unknown');
  });

  it('knows which version the node has: never an older one than before', () => {
    const changed: NoticeEvent = { type: 'NoticeChanged', amountCents: cents(700) };
    given(asked, changed).when({ type: 'NoteSent', revision: 2 }).then({ type: 'NoticeSent', revision: 2 });
    given(asked, changed, { type: 'NoticeSent', revision: 2 }).when({ type: 'NoteSent', revision: 1 }).thenNothing();
  });

  it('is paid by the receipt of what it asks, once', () => {
    given(asked)
      .when({ type: 'TakeReceipt', ...receipt('RT1') })
      .then(paid);
    given(asked, paid)
      .when({ type: 'TakeReceipt', ...receipt('RT1') })
      .thenNothing();
    given(asked, paid)
      .when({ type: 'TakeReceipt', ...receipt('RT1', 1_201) })
      .thenRefused('receipt-differs');
    given(asked, paid)
      .when({ type: 'TakeReceipt', ...receipt('RT2') })
      .then({ type: 'NoticePaymentHeld', ...receipt('RT2'), reason: 'not-expected' });
  });

  it('holds one cent more or less, and what comes after it was withdrawn', () => {
    for (const amount of [1_199, 1_201])
      given(asked)
        .when({ type: 'TakeReceipt', ...receipt('RT1', amount) })
        .then({ type: 'NoticePaymentHeld', ...receipt('RT1', amount), reason: 'amount-differs' });
    given(asked, { type: 'NoticeChanged', amountCents: cents(700) })
      .when({ type: 'TakeReceipt', ...receipt('RT1') })
      .then({ type: 'NoticePaymentHeld', ...receipt('RT1'), reason: 'amount-differs' });
    given(asked, { type: 'NoticeWithdrawn' })
      .when({ type: 'TakeReceipt', ...receipt('RT1') })
      .then({ type: 'NoticePaymentHeld', ...receipt('RT1'), reason: 'not-expected' });
    given(asked, { type: 'NoticePaymentHeld', ...receipt('RT1', 1_199), reason: 'amount-differs' })
      .when({ type: 'TakeReceipt', ...receipt('RT2') })
      .then({ type: 'NoticePaid', ...receipt('RT2') });
  });
});
