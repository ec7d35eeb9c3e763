// The API's shapes that the family's pages speak of, and how a call is called.
import type { components } from '@buono/client';
import { read } from '../api.js';
import type { CallView } from '../public/calls.js';
import type { Visit } from '../visit.js';

type Schemas = components['schemas'];
export type Application = Schemas['ApplicationView'];
export type ApplicationLine = Schemas['ApplicationLineView'];
export type ApplicationPage = Schemas['ApplicationPage'];
export type Procedure = Schemas['ProcedureView'];
export type Receipt = Schemas['ReceiptDto'];
export type Steps = Schemas['StepsView'];
export type Voucher = Schemas['VoucherView'];
export type VoucherLine = Schemas['VoucherLineView'];
export type VoucherPage = Schemas['VoucherPage'];
export type Wallet = Schemas['WalletView'];

const KEPT_MS = 60_000;
const MOST = 500;
const calls = new Map<string, { readonly call: CallView; readonly until: number }>();

/** A published call; the same for everybody, so it is kept for a minute. */
export const callById = async (visit: Visit, callId: string): Promise<CallView> => {
  const known = calls.get(callId);
  if (known !== undefined && known.until > visit.nowMillis) return known.call;
  const call = await read<CallView>(visit, `/calls/${callId}`);
  if (calls.size >= MOST) calls.clear();
  calls.set(callId, { call, until: visit.nowMillis + KEPT_MS });
  return call;
};

/** What a person asked for: the action, or the call where it has only one. */
export const askedFor = ({ title, actions }: CallView, action: string): string =>
  actions.length === 1 ? title : (actions.find(({ code }) => code === action)?.title ?? title);

/** The application of the address, as this person may see it. */
export const applicationOf = (visit: Visit): Promise<Application> =>
  read<Application>(visit, `/applications/${visit.params['applicationId'] ?? ''}`);

/** The voucher of the address. */
export const voucherOf = (visit: Visit): Promise<Voucher> =>
  read<Voucher>(visit, `/vouchers/${visit.params['voucherId'] ?? ''}`);
