// The projection `redemption-lists` over redemption's own log: one reading of it fills all the lists.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, type Projection } from '@buono/read-model';
import { factOf } from '../persistence/aggregates.js';
import { adhesions, callsToJoin } from './adhesion-folds.js';
import { bankEntries } from './bank-entry-folds.js';
import { claims, claimZones } from './claim-folds.js';
import { confirmations } from './confirmation-folds.js';
import { exchangeInvoices } from './exchange-folds.js';
import { heldServices } from './hold-folds.js';
import { invoices } from './invoice-folds.js';
import { lateEntries } from './late-entry-folds.js';
import { missingProofs } from './proof-folds.js';
import { projects } from './project-folds.js';
import { paymentNotices } from './notice-folds.js';
import { paymentOrders } from './payment-order-folds.js';
import { providerOffers, providers } from './provider-folds.js';
import { recoveries } from './recovery-folds.js';
import { serviceQuestions, surveys } from './survey-folds.js';
import { treasuryFiles } from './treasury-file-folds.js';
import { redemptionVouchers, reservationLeases, walletClosings } from './wallet-folds.js';

export const redemptionProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'redemption-lists',
    version: 17,
    decode: factOf,
    tables: [
      redemptionVouchers,
      walletClosings,
      reservationLeases,
      heldServices,
      lateEntries,
      confirmations,
      missingProofs,
      projects,
      claims,
      claimZones,
      providers,
      providerOffers,
      adhesions,
      callsToJoin,
      paymentOrders,
      treasuryFiles,
      bankEntries,
      invoices,
      exchangeInvoices,
      recoveries,
      paymentNotices,
      surveys,
      serviceQuestions,
    ],
  });
