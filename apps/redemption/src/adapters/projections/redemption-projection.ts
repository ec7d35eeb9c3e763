// The projection `redemption-lists` over redemption's own log: one reading of it fills all the lists.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, type Projection } from '@buono/read-model';
import { factOf } from '../persistence/aggregates.js';
import { bankEntries } from './bank-entry-folds.js';
import { claims, claimZones } from './claim-folds.js';
import { confirmations } from './confirmation-folds.js';
import { heldServices } from './hold-folds.js';
import { invoices } from './invoice-folds.js';
import { lateEntries } from './late-entry-folds.js';
import { missingProofs } from './proof-folds.js';
import { paymentOrders } from './payment-order-folds.js';
import { providerOffers, providers } from './provider-folds.js';
import { recoveries } from './recovery-folds.js';
import { redemptionVouchers, reservationLeases, walletClosings } from './wallet-folds.js';

export const redemptionProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'redemption-lists',
    version: 11,
    decode: factOf,
    tables: [
      redemptionVouchers,
      walletClosings,
      reservationLeases,
      heldServices,
      lateEntries,
      confirmations,
      missingProofs,
      claims,
      claimZones,
      providers,
      providerOffers,
      paymentOrders,
      bankEntries,
      invoices,
      recoveries,
    ],
  });
