// Which part of the money the control page is asked about, and as of when: what was true on a day, as it was known on another.
import { addDays, instantFromMillis, instantInRome, isLocalDate, localDate, millisOf } from '@buono/kernel';
import { day, select, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { all } from '../provider/shapes.js';
import type { CallLine } from '../public/calls.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';

/** What was chosen: the names stand in the address, about nobody. */
export interface MoneyAsked {
  readonly callId?: string;
  readonly zone?: string;
  /** Service and effective dates up to this day. */
  readonly validAt?: string;
  /** What was recorded by the end of this day. */
  readonly knownOn?: string;
}

const UUID = /^[0-9a-f-]{36}$/;
const ZONE = /^[A-Z]{2}-\d{2}$/;

/** Reads it from the address; what is not of its form is as if nobody had chosen. */
export const moneyAsked = ({ query }: Visit): MoneyAsked => {
  const [callId, zone, validAt, knownOn] = ['avviso', 'zona', 'al', 'saputo'].map((name) => query.get(name) ?? '');
  return {
    ...(UUID.test(callId ?? '') && { callId: callId! }),
    ...(ZONE.test(zone ?? '') && { zone: zone! }),
    ...(isLocalDate(validAt ?? '') && { validAt: validAt! }),
    ...(isLocalDate(knownOn ?? '') && { knownOn: knownOn! }),
  };
};

/** As the reports are asked: the end of a day of Rome is the last millisecond of it. */
export const reportQuery = ({ callId, zone, validAt, knownOn }: MoneyAsked): URLSearchParams => {
  const asked = new URLSearchParams();
  if (callId !== undefined) asked.set('callId', callId);
  if (zone !== undefined) asked.set('zone', zone);
  if (validAt !== undefined) asked.set('validAt', validAt);
  if (knownOn !== undefined) asked.set('knownAt', endOf(knownOn));
  return asked;
};

/** The last instant of a day of Rome. */
export const endOf = (on: string): string =>
  instantFromMillis(millisOf(instantInRome(addDays(localDate(on), 1), '00:00:00')) - 1);

/** The same choice, as it stands in an address of the page. */
export const pageQuery = ({ callId, zone, validAt, knownOn }: MoneyAsked): Readonly<Record<string, string>> => ({
  ...(callId !== undefined && { avviso: callId }),
  ...(zone !== undefined && { zona: zone }),
  ...(validAt !== undefined && { al: validAt }),
  ...(knownOn !== undefined && { saputo: knownOn }),
});

/** The form: what is true and what is known are two clocks, and both may be set back. */
export const moneyChooser = async (visit: Visit, asked: MoneyAsked, zones: readonly string[]): Promise<Html> => {
  const { t } = visit;
  const values: Readonly<Record<string, string>> = pageQuery(asked);
  const filled: Filled = { value: (name) => values[name] ?? '', errors: new Map() };
  const calls = await all<CallLine>(visit, '/calls?limit=100');
  const seen = [...new Set([...zones, ...(asked.zone === undefined ? [] : [asked.zone])])].sort();
  return html`<form method="get" action="/ufficio/riconciliazione" class="chooser">
    ${select(filled, {
      name: 'avviso',
      label: t.receipt.call,
      none: t.files.allCalls,
      options: calls.map(({ callId, title }) => ({ value: callId, label: title })),
    })}
    ${select(filled, {
      name: 'zona',
      label: t.office.zone,
      none: t.money.allZones,
      options: seen.map((zone) => ({ value: zone, label: zoneName(zone) })),
    })}
    ${day(filled, { name: 'al', label: t.money.validAt, hint: t.money.validAtHint })}
    ${day(filled, { name: 'saputo', label: t.money.knownOn, hint: t.money.knownOnHint })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;
};
