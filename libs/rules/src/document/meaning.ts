// What a document of good shape must still get right: dates in order, codes once, funds with money in them.
import { cents, centsFromDecimal, decimalFromCents } from '@buono/kernel';
import type { CallAction, CallDocument } from '../model/call-document.js';
import { checkProviders } from './check-providers.js';
import { checkDate, checkWindows } from './check-windows.js';
import type { Problems } from './problems.js';

/** Adds what is wrong with dates, funds, zones and codes. */
export const checkMeaning = (document: CallDocument, problems: Problems): void => {
  checkDate(document.act.date, 'act.date', problems);
  checkWindows(document, problems);
  checkProviders(document.providers, problems);
  checkFunds(document, problems);
  checkReserved(document, problems);
  checkZones(document.zones, 'zones', problems);
  for (const [index, { zones }] of document.actions.entries()) {
    if (zones === undefined) continue;
    checkZones(zones, `actions[${index}].zones`, problems);
    checkWithin(zones, document.zones, `actions[${index}].zones`, problems);
  }
  once(problems, 'actions', document.actions, 'code');
  for (const [index, action] of document.actions.entries()) checkCodes(action, `actions[${index}]`, problems);
};

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

/** What is reserved to actions is part of what the call has. */
const checkReserved = ({ funds, actions }: CallDocument, problems: Problems): void => {
  const total = funds.reduce((sum, { amount }) => sum + centsFromDecimal(amount), 0);
  let reserved = 0;
  for (const [index, { reservedFunds }] of actions.entries()) {
    if (reservedFunds === undefined) continue;
    const amount = centsFromDecimal(reservedFunds);
    reserved += amount;
    const place = `actions[${index}].reservedFunds`;
    if (amount === 0)
      problems.add(
        place,
        'funds-not-positive',
        'le risorse riservate sono maggiori di zero: altrimenti togli il campo',
      );
    else if (reserved > total)
      problems.add(
        place,
        'reserved-above-funds',
        `con questa le azioni hanno riservato ${decimalFromCents(cents(reserved))}, più della dotazione (${decimalFromCents(cents(total))}): abbassa reservedFunds o alza funds`,
      );
  }
};

const checkZones = (zones: CallDocument['zones'], place: string, problems: Problems): void => {
  if (zones === 'all') return;
  if (!Array.isArray(zones))
    return problems.add(place, 'value-wrong', 'deve essere «all» (tutte) oppure un elenco di codici di zona');
  for (const [index, zone] of (zones as readonly string[]).entries()) {
    if (zones.indexOf(zone) < index)
      problems.add(`${place}[${index}]`, 'duplicate-code', `la zona ${zone} è già scritta`);
  }
};

const checkWithin = (
  zones: CallDocument['zones'],
  all: CallDocument['zones'],
  place: string,
  problems: Problems,
): void => {
  if (!Array.isArray(all)) return;
  const outside = Array.isArray(zones) ? (zones as readonly string[]).filter((zone) => !all.includes(zone)) : ['all'];
  if (outside.length > 0)
    problems.add(
      place,
      'zone-outside-call',
      `${outside.join(', ')}: l'azione sta nelle zone dell'avviso (${all.join(', ')})`,
    );
};

const checkCodes = (action: CallAction, place: string, problems: Problems): void => {
  once(problems, `${place}.criteria`, action.criteria, 'id');
  once(problems, `${place}.services`, action.services, 'code');
  for (const [index, { proofs = [] }] of action.services.entries())
    once(problems, `${place}.services[${index}].proofs`, proofs, 'code');
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
