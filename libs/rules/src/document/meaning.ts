// What a document of good shape must still get right: dates in order, codes once, funds with money in them.
import { centsFromDecimal, isLocalDate } from '@buono/kernel';
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { Problems } from './problems.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Adds what is wrong with dates, funds, zones and codes. */
export const checkMeaning = (document: CallDocument, problems: Problems): void => {
  checkDates(document, problems);
  checkFunds(document, problems);
  checkZones(document, problems);
  once(problems, 'actions', document.actions, 'code');
  for (const [index, action] of document.actions.entries()) checkCodes(action, `actions[${index}]`, problems);
};

const checkDates = ({ window, use, act }: CallDocument, problems: Problems): void => {
  const dates = [
    ['act.date', act.date],
    ['use.from', use.from],
    ['use.to', use.to],
  ] as const;
  for (const [place, date] of dates) {
    if (!isLocalDate(date)) problems.add(place, 'date-impossible', `la data ${date} non esiste`);
  }
  for (const [place, moment] of [
    ['window.opensAt', window.opensAt],
    ['window.closesAt', window.closesAt],
  ] as const) {
    const [date = '', time = ''] = moment.split('T');
    if (!isLocalDate(date) || !TIME.test(time))
      problems.add(place, 'date-impossible', `il momento ${moment} non esiste`);
  }
  if (seconds(window.opensAt) >= seconds(window.closesAt)) {
    problems.add(
      'window.closesAt',
      'window-reversed',
      'la finestra si chiude prima di aprirsi: closesAt deve venire dopo opensAt',
    );
  }
  if (use.from > use.to)
    problems.add(
      'use.to',
      'period-reversed',
      'il periodo di utilizzo finisce prima di cominciare: to deve venire dopo from',
    );
};

const seconds = (moment: string): string => (moment.length === 16 ? `${moment}:00` : moment);

const checkFunds = ({ funds }: CallDocument, problems: Problems): void => {
  const seen = new Set<string>();
  for (const [index, fund] of funds.entries()) {
    if (centsFromDecimal(fund.amount) === 0)
      problems.add(`funds[${index}].amount`, 'funds-not-positive', 'la dotazione deve essere maggiore di zero');
    const key = `${fund.source}/${fund.year}`;
    if (seen.has(key))
      problems.add(
        `funds[${index}]`,
        'duplicate-code',
        `la fonte «${fund.source}» del ${fund.year} è già scritta: somma gli importi`,
      );
    seen.add(key);
  }
};

const checkZones = ({ zones }: CallDocument, problems: Problems): void => {
  if (zones === 'all') return;
  if (!Array.isArray(zones))
    return problems.add('zones', 'value-wrong', 'deve essere «all» (tutte) oppure un elenco di codici di zona');
  for (const [index, zone] of (zones as readonly string[]).entries()) {
    if (zones.indexOf(zone) < index) problems.add(`zones[${index}]`, 'duplicate-code', `la zona ${zone} è già scritta`);
  }
};

const checkCodes = (action: CallAction, place: string, problems: Problems): void => {
  once(problems, `${place}.criteria`, action.criteria, 'id');
  once(problems, `${place}.services`, action.services, 'code');
  once(problems, `${place}.areas`, action.areas ?? [], 'code');
  once(problems, `${place}.ceilings`, action.ceilings ?? [], 'id');
  once(problems, `${place}.proofs`, action.proofs ?? [], 'code');
  once(problems, `${place}.ranking.items`, action.ranking?.items ?? [], 'id');
};

const once = <K extends string>(
  problems: Problems,
  place: string,
  list: readonly Readonly<Record<K, string>>[],
  key: K,
): void => {
  const seen = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const before = seen.get(item[key]);
    if (before !== undefined)
      problems.add(`${place}[${index}].${key}`, 'duplicate-code', `«${item[key]}» è già usato in ${place}[${before}]`);
    else seen.set(item[key], index);
  }
};
