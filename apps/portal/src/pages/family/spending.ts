// Vouchers that pay back what a family spent, or a sum each month: which they are, and what of them is written down by whom.
import { callDocument, type AskedProof } from '../facts/fact.js';
import { callById } from '../public/calls.js';
import { servicesOf, type Service } from '../provider/services.js';
import { NoSuchPage, type Visit } from '../visit.js';
import { voucherOf, type Voucher } from './shapes.js';

const PAID_BACK = new Set(['refund', 'indemnity']);

/** A voucher with the services that its family writes down itself. */
export interface Spending {
  readonly voucher: Voucher;
  readonly services: readonly Service[];
  /** The documents that each service asks for, by the code of the service. */
  readonly proofs: ReadonlyMap<string, readonly AskedProof[]>;
}

/** Whether its family is paid, and no provider. */
export const isPaidBack = async (
  visit: Visit,
  { callId, action }: Pick<Voucher, 'action' | 'callId'>,
): Promise<boolean> => {
  const { actions } = await callById(visit, callId);
  return PAID_BACK.has(actions.find(({ code }) => code === action)?.deliveryModel ?? '');
};

/** The voucher of the address, where its family is paid back. */
export const spendingOf = async (visit: Visit): Promise<Spending> => {
  const voucher = await voucherOf(visit);
  if (!(await isPaidBack(visit, voucher))) throw new NoSuchPage();
  const document = await callDocument(visit, await callById(visit, voucher.callId));
  const own = document.actions.find(({ code }) => code === voucher.action)?.services ?? [];
  const codes = new Set(own.map(({ code }) => code));
  const services = await servicesOf(visit, [voucher.callId], []);
  return {
    voucher,
    services: services.filter(({ code }) => codes.has(code)),
    proofs: new Map(own.flatMap(({ code, proofs }) => (proofs === undefined ? [] : [[code, proofs] as const]))),
  };
};
