// The monthly register: which service, which month, and for each voucher what was written down already.
import {
  addDays,
  isYearMonth,
  lastDayOf,
  firstDayOf,
  shiftMonth,
  yearMonth,
  type LocalDate,
  type YearMonth,
} from '@buono/kernel';
import { ifThere } from '../api.js';
import { callDocument } from '../facts/fact.js';
import { callById } from '../public/calls.js';
import { NoSuchPage, type Visit } from '../visit.js';
import { bookOf, inCare, type Book } from './book.js';
import { keyOf, providersOf, servicesOf, type Service } from './services.js';
import type { Redemption, Wallet } from './shapes.js';

/** A line of the register. */
export interface Row {
  readonly voucherId: string;
  readonly providerId: string;
  readonly wallet: Wallet;
  /** What was written of this service on the days of this month. */
  readonly entries: readonly Redemption[];
}

/** One sheet of it. */
export interface Sheet {
  readonly book: Book;
  readonly month: YearMonth;
  readonly months: readonly YearMonth[];
  readonly services: readonly Service[];
  readonly service?: Service;
  /** The days that may be written: none that is still to come. */
  readonly days: readonly LocalDate[];
  readonly rows: readonly Row[];
  /** How many vouchers stand before this sheet, and how many there are. */
  readonly from: number;
  readonly total: number;
  /** The last day on which services of this month are taken, where the call says so. */
  readonly enterBy?: LocalDate;
}

/** How many vouchers a sheet has. */
export const ROWS = 12;
const MONTHS = 4;

/** Whether a service is written once a month, not day by day. */
export const isMonthly = ({ unit }: Service): boolean => unit === 'month' || unit === 'flat';

/** The sheet that an address or a form asks for. */
export const sheetOf = async (visit: Visit, asked: URLSearchParams): Promise<Sheet> => {
  const book = await bookOf(visit);
  const months = Array.from({ length: MONTHS }, (_, back) => shiftMonth(book.month, -back));
  const wanted = asked.get('mese') ?? '';
  const month = months.find((one) => isYearMonth(wanted) && one === yearMonth(wanted)) ?? book.month;
  const [vouchers, providers] = await Promise.all([inCare(visit, book, month), providersOf(visit, book.providerIds)]);
  const callIds = [...new Set(vouchers.map(({ callId }) => callId))];
  const services = (await servicesOf(visit, callIds, providers)).filter(({ needsCode }) => !needsCode);
  const service = await chosen(visit, services, vouchers, asked.get('servizio'));
  const common = { book, month, months, services, days: daysOf(month, book.today) };
  if (service === undefined) return { ...common, rows: [], from: 0, total: 0 };
  const ofCall = vouchers.filter(({ callId }) => callId === service.callId);
  const from = fromIn(asked.get('da'), ofCall.length);
  const wallets = await Promise.all(
    linesOf(ofCall, asked, from).map(async ({ voucherId, providerId }) => {
      const wallet = ifThere(await visit.api.send<Wallet>('GET', `/wallets/${voucherId}`));
      return wallet === undefined ? [] : [{ voucherId, providerId, wallet }];
    }),
  );
  const rows = wallets.flat().map((row) => ({ ...row, entries: entriesIn(row.wallet, service, month) }));
  const enterBy = await lastDayToEnter(visit, service.callId, month);
  return { ...common, service, rows, from, total: ofCall.length, ...(enterBy !== undefined && { enterBy }) };
};

// What is asked for; else what was used last.
const chosen = async (
  visit: Visit,
  services: readonly Service[],
  vouchers: readonly { readonly voucherId: string; readonly callId: string }[],
  asked: string | null,
): Promise<Service | undefined> => {
  const named = services.find(({ callId, code }) => keyOf(callId, code) === asked);
  if (named !== undefined || services.length < 2) return named ?? services[0];
  const [first] = vouchers;
  if (first === undefined) return services[0];
  const wallet = ifThere(await visit.api.send<Wallet>('GET', `/wallets/${first.voucherId}`));
  const last = wallet?.entries.find(({ service }) => services.some(({ code }) => code === service));
  return services.find(({ callId, code }) => callId === first.callId && code === last?.service) ?? services[0];
};

/** The name of the field that says which voucher a line is of. */
export const voucherName = (row: number): string => `v.${row}`;

// A form says itself which voucher each of its lines is of: meanwhile another may have come between.
const linesOf = <Line extends { readonly voucherId: string }>(
  vouchers: readonly Line[],
  asked: URLSearchParams,
  from: number,
): readonly Line[] => {
  const sent = Array.from({ length: ROWS }, (_, at) => asked.get(voucherName(at))).filter((id) => id !== null);
  if (sent.length === 0) return vouchers.slice(from, from + ROWS);
  return sent.map((id) => {
    const line = vouchers.find(({ voucherId }) => voucherId === id);
    if (line === undefined) throw new NoSuchPage();
    return line;
  });
};

const fromIn = (text: string | null, total: number): number => {
  const from = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0;
  return from < total ? from - (from % ROWS) : 0;
};

const daysOf = (month: YearMonth, today: LocalDate): readonly LocalDate[] => {
  const last = lastDayOf(month) < today ? lastDayOf(month) : today;
  const days: LocalDate[] = [];
  for (let day = firstDayOf(month); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

const entriesIn = ({ entries }: Wallet, { code }: Service, month: YearMonth): readonly Redemption[] =>
  entries.filter(
    ({ service, servedOn, status }) => service === code && servedOn.startsWith(month) && status === 'redeemed',
  );

const lastDayToEnter = async (visit: Visit, callId: string, month: YearMonth): Promise<LocalDate | undefined> => {
  const { terms } = await callDocument(visit, await callById(visit, callId));
  return terms?.entryDays === undefined ? undefined : addDays(lastDayOf(month), terms.entryDays);
};
