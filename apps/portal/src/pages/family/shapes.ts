// The API's shapes that the family's pages speak of.
import type { components } from '@buono/client';
import { read } from '../api.js';
import type { Visit } from '../visit.js';

type Schemas = components['schemas'];
export type Application = Schemas['ApplicationView'];
export type ApplicationLine = Schemas['ApplicationLineView'];
export type ApplicationPage = Schemas['ApplicationPage'];
export type Thread = Schemas['ThreadView'];
export type Notice = Schemas['NoticeDetailView'];
export type NoticeLine = Schemas['NoticeLineView'];
export type Notices = Schemas['NoticesView'];
export type Procedure = Schemas['ProcedureView'];
export type Receipt = Schemas['ReceiptDto'];
export type Steps = Schemas['StepsView'];
export type Voucher = Schemas['VoucherView'];
export type VoucherLine = Schemas['VoucherLineView'];
export type VoucherPage = Schemas['VoucherPage'];
export type Quote = Schemas['QuoteView'];
export type Wallet = Schemas['WalletView'];
export type Document = Schemas['DocumentView'];
export type Documents = Schemas['DocumentsView'];
export type Redemption = Schemas['RedemptionView'];
export type ClaimSummary = Schemas['ClaimSummaryView'];
export type ToConfirm = Schemas['ServiceToConfirmView'];
export type Question = Schemas['ServiceQuestionView'];

/** The application of the address, as this person may see it. */
export const applicationOf = (visit: Visit): Promise<Application> =>
  read<Application>(visit, `/applications/${visit.params['applicationId'] ?? ''}`);

/** The voucher of the address. */
export const voucherOf = (visit: Visit): Promise<Voucher> =>
  read<Voucher>(visit, `/vouchers/${visit.params['voucherId'] ?? ''}`);
