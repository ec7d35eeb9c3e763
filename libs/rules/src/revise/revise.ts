// New documents from old ones: a later closing, more money, time given back, a past call for another year. Pure; checked afterwards as any.
import {
  addYears,
  centsFromDecimal,
  dateInRome,
  daysBetween,
  decimalFromCents,
  dueDate,
  instantFromMillis,
  instantInRome,
  localDate,
  millisOf,
  sumCents,
  timeInRome,
  type LocalDate,
} from '@buono/kernel';
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { CallWindow } from '../model/call-terms.js';

/** A later closing, and if need be a later last day for services. */
export interface Extension {
  /** The window, where the call has several; all of them when not said. */
  readonly window?: string;
  /** 'YYYY-MM-DDTHH:mm[:ss]', Europe/Rome. */
  readonly closesAt: string;
  readonly useTo?: string;
}

type Times = Pick<CallWindow, 'opensAt' | 'closesAt'>;

/** The document with a later closing; undefined when it names no window, or would not close later. */
export const extended = (
  document: CallDocument,
  { window: code, closesAt, useTo }: Extension,
): CallDocument | undefined => {
  let later = 0;
  const one = <W extends Times & { readonly code?: string }>(window: W): W => {
    if ((code !== undefined && window.code !== code) || closesAt <= window.closesAt) return window;
    later += 1;
    return { ...window, closesAt };
  };
  const use = <U extends { readonly to: string }>(period: U): U =>
    useTo === undefined ? period : { ...period, to: useTo };
  const moved = inWindows(document, (window) => {
    const next = one(window);
    return next === window ? window : { ...next, use: use(window.use) };
  });
  const short = document.window === undefined ? undefined : one(document.window);
  if (later === 0) return undefined;
  return {
    ...moved,
    ...(short !== undefined && { window: short }),
    ...(document.use !== undefined && { use: use(document.use) }),
  };
};

/** The document with more money: added to what the same source gives in the same year, or as a new line. */
export const refinanced = (document: CallDocument, funds: CallDocument['funds']): CallDocument => {
  const known = document.funds.map((fund) => {
    const more = funds.filter(({ source, year }) => source === fund.source && year === fund.year);
    const amounts = [fund, ...more].map(({ amount }) => centsFromDecimal(amount));
    return more.length === 0 ? fund : { ...fund, amount: decimalFromCents(sumCents(amounts)) };
  });
  const fresh = funds.filter(
    (fund) => !document.funds.some(({ source, year }) => source === fund.source && year === fund.year),
  );
  return { ...document, funds: [...known, ...fresh] };
};

/** A stretch of time, UTC. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The document whose windows close later by the time that a suspension took from them; undefined when it took none. */
export const givenBack = (document: CallDocument, suspension: Stretch): CallDocument | undefined => {
  let moved = 0;
  const one = <W extends Times>(window: W): W => {
    const closesAt = laterBy(window, suspension);
    if (closesAt === undefined) return window;
    moved += 1;
    return { ...window, closesAt };
  };
  const windows = inWindows(document, one);
  const next = { ...windows, ...(document.window !== undefined && { window: one(document.window) }) };
  return moved === 0 ? undefined : next;
};

/**
 * The document after an outage: each window that it reached closes later by the days that it touched, at the same hour of a working
 * day. A window that has closed by then opens again, for as many days from the day of the act. Undefined when it reached none.
 */
export const afterOutage = (document: CallDocument, outage: Stretch, on: LocalDate): CallDocument | undefined => {
  let moved = 0;
  const one = <W extends Times>(window: W): W => {
    const lost = daysLost(window, outage);
    if (lost === 0) return window;
    moved += 1;
    const [closing, time = ''] = window.closesAt.split('T');
    const day = localDate(closing ?? '');
    return { ...window, closesAt: `${dueDate(day < on ? on : day, lost)}T${time}` };
  };
  const windows = inWindows(document, one);
  const next = { ...windows, ...(document.window !== undefined && { window: one(document.window) }) };
  return moved === 0 ? undefined : next;
};

/** The days of Italian clocks on which the outage reached the window. */
const daysLost = ({ opensAt, closesAt }: Times, { from, to }: Stretch): number => {
  const since = Math.max(millisOfCivil(opensAt), Date.parse(from));
  const until = Math.min(millisOfCivil(closesAt), Date.parse(to));
  if (until < since) return 0;
  const dayOf = (millis: number): LocalDate => dateInRome(instantFromMillis(millis));
  return daysBetween(dayOf(since), dayOf(until)) + 1;
};

/** The closing of a window moved by the time that the suspension took from it: from its opening, or from the suspension if later. */
const laterBy = ({ opensAt, closesAt }: Times, { from, to }: Stretch): string | undefined => {
  const [opens, closes] = [millisOfCivil(opensAt), millisOfCivil(closesAt)];
  const [halted, resumed] = [Date.parse(from), Date.parse(to)];
  const since = Math.max(opens, halted);
  if (closes <= halted || resumed <= since) return undefined;
  const lost = Math.ceil((resumed - since) / MINUTE) * MINUTE;
  const at = instantFromMillis(closes + lost);
  return `${dateInRome(at)}T${timeInRome(at).slice(0, closesAt.length - 'YYYY-MM-DDT'.length)}`;
};

const MINUTE = 60_000;

const millisOfCivil = (moment: string): number => {
  const [date = '', time = ''] = moment.split('T');
  return millisOf(instantInRome(localDate(date), time));
};

/** A past call as the draft of another: new code, all its dates later by whole years, to be confirmed by who drafts it. */
export const duplicated = (
  document: CallDocument,
  { code, years }: { readonly code: string; readonly years: number },
): CallDocument => {
  const day = (date: string): string => addYears(localDate(date), years);
  const moment = (text: string): string => `${day(text.slice(0, 10))}${text.slice(10)}`;
  const times = <W extends Times>(window: W): W => ({
    ...window,
    opensAt: moment(window.opensAt),
    closesAt: moment(window.closesAt),
  });
  const period = <U extends CallWindow['use']>(use: U): U => ({ ...use, from: day(use.from), to: day(use.to) });
  const windows = inWindows(document, (window) => ({ ...times(window), use: period(window.use) }));
  return {
    ...windows,
    code,
    act: { ...document.act, date: day(document.act.date) },
    ...(document.window !== undefined && { window: times(document.window) }),
    ...(document.use !== undefined && { use: period(document.use) }),
    funds: document.funds.map((fund) => ({ ...fund, year: fund.year + years })),
  };
};

/** The document with each of its windows changed, those of its actions too. */
const inWindows = (document: CallDocument, change: (window: CallWindow) => CallWindow): CallDocument => {
  const within = <T extends Pick<CallAction, 'windows'>>(part: T): T =>
    part.windows === undefined ? part : { ...part, windows: part.windows.map(change) };
  return { ...within(document), actions: document.actions.map(within) };
};
