// Which services money passes through: none, invented ones (demonstrations), or those of a file.
import { members, Missing, readConnections, serviceIn, textIn, type Assumed } from '@buono/process/connections';
import type { Environment } from '@buono/process';
import type { OfficeSettings } from '@buono/registries/acts';
import type { CheckRule } from './domain/payment-order/checks.js';
import type { NoticeOffice } from './application/payment-notice/notice-office.js';

/** The node of payments (pagoPA), and who is paid through it. */
export interface NodeInFile extends Omit<NoticeOffice, 'node'> {
  readonly service: OfficeSettings;
}

/** What is asked of payees before they are paid, and who answers: `mock` is an invented register. */
export interface ChecksInFile {
  readonly asked: readonly CheckRule[];
  readonly register?: OfficeSettings | 'mock';
}

/** The exchange system for invoices (SdI), and how often it is asked. */
export interface ExchangeInFile {
  readonly service: OfficeSettings;
  readonly everySeconds: number;
}

/** What is left out is not connected. */
export interface MoneyFile {
  readonly paymentNode?: NodeInFile;
  /** For how many days a signed order waits before it joins a file. */
  readonly coolingDays?: number;
  readonly checks?: ChecksInFile;
  readonly invoiceExchange?: ExchangeInFile;
}

export type MoneyConfig = Assumed | MoneyFile;

/** Reads `BUONO_MONEY`. @throws BadConfiguration, which repeats nothing of the file */
export const readMoneyConfig = (env: Environment = process.env, assumed: Assumed = 'none'): MoneyConfig =>
  readConnections('BUONO_MONEY', { env, assumed }, fileOf);

const fileOf = (json: unknown, folder: string): MoneyFile => {
  const { paymentNode, coolingDays, checks, invoiceExchange } = members(json, 'the file');
  return {
    ...(paymentNode !== undefined && { paymentNode: nodeOf(paymentNode, folder) }),
    ...(invoiceExchange !== undefined && { invoiceExchange: exchangeOf(invoiceExchange, folder) }),
    ...(checks !== undefined && { checks: checksOf(checks, folder) }),
    ...(coolingDays !== undefined && { coolingDays: wholeIn(coolingDays, 'coolingDays', [0, 30]) }),
  };
};

const exchangeOf = (value: unknown, folder: string): ExchangeInFile => {
  const where = 'invoiceExchange';
  const { everySeconds = 60 } = members(value, where);
  return {
    service: serviceIn(value, where, folder),
    everySeconds: wholeIn(everySeconds, `${where}.everySeconds`, [1, 3_600]),
  };
};

const checksOf = (value: unknown, folder: string): ChecksInFile => {
  const { asked, register } = members(value, 'checks');
  if (!Array.isArray(asked)) throw new Missing('checks.asked, a list');
  const rules = asked.map((rule, place) => ruleOf(rule, `checks.asked.${place}`));
  if (new Set(rules.map(({ kind }) => kind)).size < rules.length) throw new Missing('checks.asked, each kind once');
  if (register === undefined) return { asked: rules };
  return { asked: rules, register: register === 'mock:' ? 'mock' : serviceIn(register, 'checks.register', folder) };
};

/** The checks of the law, as far as a body says nothing else of them. */
const OF_THE_LAW: Readonly<Record<string, Omit<CheckRule, 'kind'>>> = {
  // D.M. 30 gennaio 2015, art. 7: the DURC is good for 120 days.
  regularity: { payees: 'providers', validDays: 120 },
  // Art. 48-bis d.P.R. 602/1973: payments above 5,000 euro, to whomever.
  'tax-debts': { payees: 'all', aboveCents: 500_000, validDays: 30 },
};

const A_KIND = /^[a-z][a-z0-9-]{1,39}$/;

const ruleOf = (value: unknown, where: string): CheckRule => {
  const rule = members(value, where);
  const kind = textIn(rule, 'kind', where);
  if (!A_KIND.test(kind)) throw new Missing(`${where}.kind, small letters, figures and dashes`);
  const known = OF_THE_LAW[kind];
  const { payees = known?.payees, aboveCents = known?.aboveCents, validDays = known?.validDays } = rule;
  if (payees !== 'providers' && payees !== 'all') throw new Missing(`${where}.payees, "providers" or "all"`);
  return {
    kind,
    payees,
    ...(known === undefined && { title: textIn(rule, 'title', where) }),
    ...(aboveCents !== undefined && { aboveCents: wholeIn(aboveCents, `${where}.aboveCents`, [0, 100_000_000_000]) }),
    validDays: wholeIn(validDays, `${where}.validDays`, [0, 730]),
  };
};

const nodeOf = (value: unknown, folder: string): NodeInFile => {
  const where = 'paymentNode';
  const node = members(value, where);
  const creditor = members(node['creditor'], `${where}.creditor`);
  const shaped = (name: string, form: RegExp, what: string): string => {
    const text = textIn(creditor, name, `${where}.creditor`);
    if (!form.test(text)) throw new Missing(`${where}.creditor.${name}, ${what}`);
    return text;
  };
  const auxDigit = creditor['auxDigit'];
  if (auxDigit !== 0 && auxDigit !== 3) throw new Missing(`${where}.creditor.auxDigit, 0 or 3`);
  return {
    service: serviceIn(node, where, folder),
    creditor: { taxCode: shaped('taxCode', /^\d{11}$/, 'eleven figures'), name: textIn(creditor, 'name', where) },
    series: { auxDigit, code: shaped('code', /^\d{2}$/, 'two figures') },
    everySeconds: wholeIn(node['everySeconds'] ?? 60, `${where}.everySeconds`, [1, 3_600]),
  };
};

const wholeIn = (value: unknown, where: string, [least, most]: readonly [number, number]): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw new Missing(`${where}, from ${least} to ${most}`);
  return value;
};
