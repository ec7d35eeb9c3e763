// Six hundred services of odd amounts over three sources: the rows of the file, the claim, the payment, the bank's word, the
// statement and its lines say the same to the cent. The sums are made here, from the amounts alone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  claimOf,
  differencesOf,
  Journey,
  publishCall,
  toldAsPaid,
} from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { invented } from './support/people.js';

const ROWS = 600;
const DEBTOR = 'DE89370400440532013000';

// 1 : 1 : 1 would hide which source a cent goes to.
const WEIGHTS = [7_777_777, 5_555_555, 1_111_111];

/** Of every service 37.5 %, down to the cent. */
const SHARE = { of: 375n, in: 1_000n };

const period = { from: '2026-03-28', to: '2026-12-31' };
const call = () => {
  const document = respite('DISPARI-2026', period, '40000.00', 'visit');
  const [action] = document.actions;
  const [service] = action?.services ?? [];
  if (action === undefined || service === undefined) throw new Error('no service');
  const shared = { ...service, publicShare: 'shareDown(service.cost, percent("37.5"))' };
  const funds = ['Fondo A', 'Fondo B', 'Fondo C'].map((source) => ({ source, year: 2026, amount: '100000.00' }));
  return { ...document, funds, actions: [{ ...action, services: [shared] }] };
};

/** Amounts between 0.01 and 499.99 that follow from their number: no two runs differ. */
const costOf = (n: number): number => 1 + ((n * 7_919 + 104_729) % 49_999);
const publicOf = (n: number): number => Number((BigInt(costOf(n)) * SHARE.of) / SHARE.in);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const numbers = Array.from({ length: ROWS }, (_, n) => n);
const euro = (cents: number, comma: string): string =>
  `${Math.floor(cents / 100)}${comma}${String(cents % 100).padStart(2, '0')}`;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
});
afterAll(() => journey.end());

describe('a large month of odd amounts', () => {
  const total = sum(numbers.map(publicOf));
  const vouchers: string[] = [];
  let callId = '';
  let claimId = '';
  let order: { readonly paymentOrderId: string; readonly endToEndId: string };

  it('is registered row by row, each share down to the cent', async () => {
    const parts = WEIGHTS.map((amountCents, n) => ({
      ...{ source: `Fondo ${'ABC'[n] ?? ''}`, year: 2026, amountCents },
    }));
    ({ callId } = await publishCall(journey, call(), parts));
    const iban = italianIban('05428', '11101', '000000987654');
    await accreditedProvider(journey, 'home-care', respiteProvider(computePartitaIva('8765432109'), iban), 'sollievo');
    for (const year of [1950, 1951, 1952]) {
      const id = await admittedApplication(journey, 'family-one', {
        ...{ callId, action: 'SOLLIEVO', recipient: invented('Dispari', 'Inventata', 'F', `${year}-01-01`) },
        applicant: { relation: 'tutor', mandate: `Decreto di prova ${year}` },
        ...{ facts: { caresFor: true, isee: 1_000_000, householdSize: 3 }, declarationsAccepted: true },
      });
      vouchers.push((await acceptedVoucher(journey, 'family-one', id)).voucherId);
    }
    const rows = numbers.map((n) => {
      const day = String(1 + (n % 19)).padStart(2, '0');
      return `${vouchers[n % vouchers.length] ?? ''};GIORNO;2026-04-${day};${euro(costOf(n), ',')};R-${n}`;
    });
    const file = ['buono;servizio;data;importo;riferimento', ...rows].join('\r\n');
    const { lines } = await journey.as('home-care').sendRows('/redemption-batches', file, 'text/csv');
    expect(lines.at(-1)).toMatchObject({ summary: { rows: ROWS, redeemed: ROWS } });
    expect(lines.slice(0, -1).map(({ publicCents }) => publicCents)).toEqual(numbers.map(publicOf));
    for (const [place, voucherId] of vouchers.entries()) {
      const used = sum(numbers.filter((n) => n % vouchers.length === place).map(publicOf));
      expect(await journey.as('region-officer').sees(`/wallets/${voucherId}`)).toMatchObject({
        remainingCents: 4_000_000 - used,
      });
    }
  });

  it('is asked, settled, ordered, sent and paid as the same sum', async () => {
    ({ claimId } = await claimOf(journey.as('home-care'), callId, '2026-04', ({ askedCents }) => askedCents === total));
    await journey.as('home-care').did(`/claims/${claimId}/submission`);
    await journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
    const drafted = { claimId, zone: 'TC-01' };
    const { paymentOrderId } = await journey.as('region-officer').did<typeof order>('/payment-orders', drafted);
    await journey.as('second-approver').did(`/payment-orders/${paymentOrderId}/approval`);
    order = await journey.as('treasurer').sees<typeof order>(`/payment-orders/${paymentOrderId}`);
    expect(order).toMatchObject({ amountCents: total });
    const treasurer = journey.as('treasurer');
    const asked = { debtorName: 'Comune di prova', debtorIban: DEBTOR, executionDate: '2026-04-21' };
    const { fileId } = await treasurer.did<{ fileId: string }>('/payment-files', asked);
    await treasurer.eventually(`/payment-files/${fileId}`, ({ status }) => status === 'closed');
    const xml = (await treasurer.download(`/payment-files/${fileId}/content`)).bytes.toString();
    expect(xml).toContain(`<CtrlSum>${euro(total, '.')}</CtrlSum>`);
    expect(xml).toContain(`<InstdAmt Ccy="EUR">${euro(total, '.')}</InstdAmt>`);
    const told = `conto;data;segno;importo;riferimento;riferimento_mandato\n${DEBTOR};20/04/2026;U;${euro(total, ',')};B1;${order.endToEndId}\n`;
    const outcome = await treasurer.send('/bank-statements', Buffer.from(told), { type: 'text/csv', name: 'b.csv' });
    expect(outcome.body).toMatchObject({ settled: 1, held: 0 });
    await toldAsPaid(journey, callId, total);
    expect(await differencesOf(journey, callId, 0)).toEqual([]);
  });

  it('is declared as the same sum, and its lines and sources add up to it', async () => {
    const region = journey.as('region-officer');
    const period = { eligibleFrom: '2026-01-01', eligibleTo: '2029-12-31', actNumber: 'C(2022) 2' };
    const { programmeId } = await region.did<{ programmeId: string }>('/programmes', { name: 'Dispari', ...period });
    await region.did(`/programmes/${programmeId}/calls`, { callId, actNumber: 'DD/21/2026' });
    const on = `/programmes/${programmeId}/expenditure-statements`;
    const { statementId } = await region.did<{ statementId: string }>(on, { paidUpTo: '2026-04-20' });
    type Statement = { status: string; shares: { source: string; amountCents: number }[] };
    const drafted = await region.eventually<Statement>(`${on}/${statementId}`, ({ status }) => status === 'drafted');
    // A service of a cent or two is worth nothing, and what is worth nothing is not declared.
    const worth = numbers.map(publicOf).filter((amount) => amount > 0);
    expect(drafted).toMatchObject({ lines: worth.length, totalCents: total });
    expect(sum(drafted.shares.map(({ amountCents }) => amountCents))).toBe(total);
    // No source is more than a cent a line away from its exact part of the money.
    for (const [n, weight] of WEIGHTS.entries()) {
      const exact = (total * weight) / sum(WEIGHTS);
      expect(Math.abs((drafted.shares[n]?.amountCents ?? 0) - exact)).toBeLessThan(ROWS);
    }
    const { bytes } = await region.download(`${on}/${statementId}/content`);
    const amounts = bytes
      .toString()
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';').at(-1) ?? '');
    expect(sum(amounts.map((text) => Math.round(Number(text.replace('.', '').replace(',', '.')) * 100)))).toBe(total);
  });
});
