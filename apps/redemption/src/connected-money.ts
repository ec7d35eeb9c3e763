// The services that money passes through behind their ports, as the configuration wants them.
import type { Clock } from '@buono/kernel';
import { OfficeService, type OfficeSettings } from '@buono/registries/acts';
import { MockPayeeRegister, MockPaymentNode } from '@buono/registries/mock';
import {
  HttpInvoiceExchange,
  HttpPayeeRegister,
  HttpPaymentNode,
  type PayeeRegister,
  type PaymentNode,
} from '@buono/registries/money';
import type { PaymentChecking } from './application/payment-check/before-payment.js';
import type { ExchangeOffice } from './application/exchange/exchange-office.js';
import type { NoticeOffice } from './application/payment-notice/notice-office.js';
import type { ChecksInFile, ExchangeInFile, MoneyConfig, NodeInFile } from './money.config.js';

/** What an installation is connected to. */
export interface MoneyServices {
  readonly noticeOffice?: NoticeOffice;
  readonly coolingDays?: number;
  readonly checking?: PaymentChecking;
  readonly exchangeOffice?: ExchangeOffice;
}

/** Connects; nothing is asked yet. */
export const connectedMoney = (config: MoneyConfig, clock: Clock): MoneyServices => {
  if (config === 'none') return {};
  if (config === 'mock') return { noticeOffice: { node: invented(clock), ...INVENTED } };
  const { paymentNode, coolingDays, checks, invoiceExchange } = config;
  return {
    ...(coolingDays !== undefined && { coolingDays }),
    ...(paymentNode !== undefined && { noticeOffice: officeOf(paymentNode, clock) }),
    ...(invoiceExchange !== undefined && { exchangeOffice: exchangeOf(invoiceExchange, clock) }),
    ...(checks !== undefined && { checking: checkingOf(checks, clock) }),
  };
};

const exchangeOf = ({ service: { url, token }, everySeconds }: ExchangeInFile, clock: Clock): ExchangeOffice => {
  const at = (name: string) => new OfficeService({ url: `${url}/${name}`, token }, { clock });
  return {
    exchange: new HttpInvoiceExchange({ post: at('post'), files: at('files'), answers: at('answers') }),
    everySeconds,
  };
};

const checkingOf = ({ asked, register }: ChecksInFile, clock: Clock): PaymentChecking => ({
  asked,
  ...(register !== undefined && { register: registerAt(register, clock) }),
});

const registerAt = (register: OfficeSettings | 'mock', clock: Clock): PayeeRegister =>
  register === 'mock' ? inventedRegister(clock) : new HttpPayeeRegister(new OfficeService(register, { clock }));

/** An invented register, started over HTTP on loopback when it is first asked. */
const inventedRegister = (clock: Clock): PayeeRegister => {
  let started: Promise<PayeeRegister> | undefined;
  const register = (): Promise<PayeeRegister> =>
    (started ??= MockPayeeRegister.start(clock).then(({ settings }) => registerAt(settings, clock)));
  return { check: async (asked) => (await register()).check(asked) };
};

const officeOf = ({ service, ...rest }: NodeInFile, clock: Clock): NoticeOffice => ({
  node: nodeAt(service, clock),
  ...rest,
});

/** Whose notices an invented node knows. */
const INVENTED: Omit<NoticeOffice, 'node'> = {
  creditor: { taxCode: '01386030488', name: 'Regione (dimostrazione)' },
  series: { auxDigit: 3, code: '01' },
  everySeconds: 60,
};

const nodeAt = ({ url, token }: OfficeSettings, clock: Clock): PaymentNode =>
  new HttpPaymentNode({
    positions: new OfficeService({ url: `${url}/positions`, token }, { clock }),
    receipts: new OfficeService({ url: `${url}/receipts`, token }, { clock }),
  });

/** An invented node, started over HTTP on loopback when the first notice goes there. */
const invented = (clock: Clock): PaymentNode => {
  let started: Promise<PaymentNode> | undefined;
  const node = (): Promise<PaymentNode> =>
    (started ??= MockPaymentNode.start(clock).then(({ settings }) => nodeAt(settings, clock)));
  return {
    put: async (position) => (await node()).put(position),
    receipts: async (last) => (await node()).receipts(last),
  };
};
