// Money owed back through the node of payments (pagoPA), over HTTP with in-memory engines and a mock of the node.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, SettableClock } from '@buono/event-store/testing';
import { OfficeService } from '@buono/registries/acts';
import { MockPaymentNode } from '@buono/registries/mock';
import { HttpPaymentNode } from '@buono/registries/money';
import { isNoticeNumber } from '../domain/payment-notice/numbers.js';
import { House } from '../testing/house.js';
import { owedBack } from '../testing/owed-back.js';
import { accreditedTaxi, settledClaim, signedOrder } from '../testing/signed-order.js';

interface Notice {
  readonly noticeNumber: string;
  readonly amountCents: number;
  readonly dueOn: string;
  readonly status: 'on-its-way' | 'payable' | 'paid';
  readonly qrText?: string;
}
interface Owed {
  readonly status: string;
  readonly owedCents: number;
  readonly receivedCents: number;
  readonly notices: readonly Notice[];
}

const CREDITOR = '01386030488';

describe('money owed back', () => {
  const clock = new SettableClock('2026-09-10T09:00:00.000Z');
  const patience = { timeout: 300, pauses: [], failures: 1_000, rest: 1 };
  let mock: MockPaymentNode;
  let house: House;
  let recovery = '';

  beforeAll(async () => {
    mock = await MockPaymentNode.start(clock);
    const { url, token } = mock.settings;
    const at = (name: string) => new OfficeService({ url: `${url}/${name}`, token }, { clock, patience });
    const node = new HttpPaymentNode({ positions: at('positions'), receipts: at('receipts') });
    const creditor = { taxCode: CREDITOR, name: 'Regione Esempio' };
    house = new House({ noticeOffice: { node, creditor, series: { auxDigit: 3, code: '07' }, everySeconds: 0.05 } });
    await house.open();
    await accreditedTaxi(house);
    const claim = await settledClaim(house);
    await signedOrder(house, claim);
    recovery = await owedBack(house, claim);
  });
  afterAll(async () => {
    await house.close();
    await mock.stop();
  });

  const owed = async () => (await house.get('driver', `/recoveries/${recovery}`)).body as unknown as Owed;
  /** What is owed once it looks as it should. */
  const until = async (isSo: (now: Owed) => boolean): Promise<Owed> => {
    let now = await owed();
    await eventually(async () => isSo((now = await owed())), 'what is owed');
    return now;
  };
  const payable = (amounts: readonly number[]) =>
    until(
      ({ notices }) =>
        JSON.stringify(notices.filter(({ status }) => status === 'payable').map(({ amountCents }) => amountCents)) ===
        JSON.stringify(amounts),
    );
  const receiptsTaken = (count: number) => until(() => mock.taken.length + mock.refused.length === count);
  const held = async () => {
    await house.settled();
    return (await house.get('treasurer', '/bank-entries?status=held')).body['items'] as Record<string, unknown>[];
  };

  it('goes out as a notice for the whole, which only is payable once the node has it', async () => {
    const { notices, owedCents } = await payable([4_500]);
    expect(owedCents).toBe(4_500);
    const [notice] = notices as [Notice];
    expect(notice).toMatchObject({ creditor: CREDITOR, creditorName: 'Regione Esempio', dueOn: '2026-10-10' });
    expect(notice.noticeNumber.startsWith('307')).toBe(true);
    expect(isNoticeNumber(notice.noticeNumber)).toBe(true);
    expect(notice.qrText).toBe(`PAGOPA|002|${notice.noticeNumber}|${CREDITOR}|4500`);
    const position = mock.positions.get(notice.noticeNumber);
    expect(position).toMatchObject({ amountCents: 4_500, status: 'open', dueOn: '2026-10-10', revision: 1 });
    // Whose debt it is stays here.
    expect(JSON.stringify(position)).not.toContain('Bianchi');
  });

  it('goes out by instalments when an act grants them: the whole is withdrawn', async () => {
    const [whole] = (await owed()).notices as [Notice];
    const instalments = [
      { dueOn: '2026-10-31', amountCents: 1_500 },
      { dueOn: '2026-11-30', amountCents: 1_500 },
      { dueOn: '2026-12-31', amountCents: 1_500 },
    ];
    await house.post('officer', `/recoveries/${recovery}/instalments`, { actNumber: 'DD 1', instalments });
    const { notices } = await payable([1_500, 1_500, 1_500]);
    expect(new Set(notices.map(({ noticeNumber }) => noticeNumber)).size).toBe(3);
    await until(() => mock.positions.get(whole.noticeNumber)?.status === 'withdrawn');
  });

  it('is paid by a receipt, once, though the node loses our answers and says it many times', async () => {
    const [first] = (await owed()).notices as [Notice];
    mock.behave('receipts', { down: 'after-doing' });
    const receipt = mock.pay(first.noticeNumber);
    mock.behave('receipts');
    expect(await until(({ notices: [one] }) => one?.status === 'paid')).toMatchObject({
      owedCents: 3_000,
      receivedCents: 1_500,
      notices: [{ status: 'paid' }, { status: 'payable' }, { status: 'payable' }],
    });
    await receiptsTaken(1);
    mock.receive(receipt);
    await receiptsTaken(2);
    expect(await owed()).toMatchObject({ owedCents: 3_000, receivedCents: 1_500 });
    expect(await held()).toEqual([]);
  });

  it('is not paid by a receipt of another body, nor by one that says another amount than it said before', async () => {
    const [, second] = (await owed()).notices as [Notice, Notice];
    mock.receive({ noticeNumber: second.noticeNumber, creditor: '99999999990', amountCents: 1_500 });
    const [first] = (await owed()).notices as [Notice];
    const told = { noticeNumber: first.noticeNumber, creditor: CREDITOR, receiptId: mock.taken[0] ?? '' };
    mock.receive({ ...told, amountCents: 1_501 });
    await receiptsTaken(4);
    expect(mock.refused).toHaveLength(2);
    expect(await owed()).toMatchObject({ owedCents: 3_000 });
    expect(await held()).toEqual([]);
  });

  it('waits for a person where a cent is missing, where a notice is paid twice, and where nobody knows the number', async () => {
    const [first, second] = (await owed()).notices as [Notice, Notice];
    const cent = mock.receive({ noticeNumber: second.noticeNumber, creditor: CREDITOR, amountCents: 1_499 });
    const twice = mock.receive({ noticeNumber: first.noticeNumber, creditor: CREDITOR, amountCents: 1_500 });
    const nobodys = mock.receive({ noticeNumber: '307999999999999999', creditor: CREDITOR, amountCents: 1 });
    await receiptsTaken(7);
    const reasons = new Map((await held()).map((entry) => [entry['reference'], entry['reason']]));
    expect(reasons).toEqual(
      new Map([
        [cent.receiptId, 'amount-differs'],
        [twice.receiptId, 'not-expected'],
        [nobodys.receiptId, 'reference-unknown'],
      ]),
    );
    expect(await owed()).toMatchObject({ owedCents: 3_000 });
    // The treasurer gives the cent less to its recovery: what is left of the instalment is one cent.
    const receipt = { account: 'pagopa', reference: cent.receiptId, receivedCents: 1_499, receivedOn: '2026-09-10' };
    expect((await house.post('treasurer', `/recoveries/${recovery}/receipts`, receipt)).status).toBe(201);
    await payable([1, 1_500]);
  });

  it('counts a receipt once, though it comes under two numbers and from a person', async () => {
    const { notices, receivedCents } = await owed();
    const [paidFirst] = notices as [Notice];
    const [receiptId = ''] = mock.taken;
    const other = notices.filter(({ status }) => status === 'payable').at(-1) as Notice;
    const count = mock.taken.length + mock.refused.length;
    // The receipt that paid the first instalment says now that it pays the last one, to the cent.
    mock.receive({ noticeNumber: other.noticeNumber, creditor: CREDITOR, receiptId, amountCents: other.amountCents });
    await receiptsTaken(count + 1);
    expect(paidFirst.status).toBe('paid');
    expect((await owed()).receivedCents).toBe(receivedCents);
    expect((await held()).filter(({ reference }) => reference === receiptId)).toMatchObject([
      { reason: 'reference-reused', amountCents: 1_500 },
    ]);
    // Told by a person as well, it is what was counted already.
    const told = { account: 'pagopa', reference: receiptId, receivedCents: 1_500, receivedOn: '2026-09-10' };
    expect((await house.post('treasurer', `/recoveries/${recovery}/receipts`, told)).status).toBe(201);
    expect((await owed()).receivedCents).toBe(receivedCents);
  });

  it('follows what comes in by transfer while the node is silent, and is not payable meanwhile', async () => {
    mock.behave('positions', { down: 'error' });
    const transfer = { reference: 'TRN-1', receivedCents: 501, receivedOn: '2026-09-10' };
    await house.post('treasurer', `/recoveries/${recovery}/receipts`, transfer);
    const { notices } = await until((now) => now.notices.some(({ amountCents }) => amountCents === 1_000));
    expect(notices.at(-1)).toMatchObject({ status: 'on-its-way', amountCents: 1_000 });
    expect(notices.at(-1)?.qrText).toBeUndefined();
    const third = notices.at(-1)?.noticeNumber ?? '';
    // The payer paid by the old notice before the node heard: it is not what is asked.
    mock.receive({ noticeNumber: third, creditor: CREDITOR, amountCents: 1_500 });
    await receiptsTaken(9);
    expect((await held()).map(({ reason }) => reason)).toContain('amount-differs');
    mock.behave('positions');
    // The node was left in peace for a minute.
    house.clock.advance(61_000);
    await payable([1_000]);
  });

  it('is withdrawn by a waiver of the rest', async () => {
    const waiver = { actNumber: 'DD 2', waivedCents: 1_000, reason: 'uneconomical' };
    await house.post('officer', `/recoveries/${recovery}/waiver`, waiver);
    await house.post('signer', `/recoveries/${recovery}/waiver/approval`);
    const closed = await until(({ status, notices }) => status === 'closed' && notices.length === 1);
    expect(closed).toMatchObject({ owedCents: 0, notices: [{ status: 'paid' }] });
    await until(() => [...mock.positions.values()].filter(({ status }) => status === 'open').length === 1);
    expect(house.faults).toEqual([]);
  });
});
