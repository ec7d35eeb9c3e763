// What redemption runs beside its requests: lists, publisher, listeners, followers, the ticker.
import { Projector, logFeed } from '@buono/read-model';
import { publishFrom } from '@buono/messaging';
import { everySoOften, whileFollowing, whileProjecting, type ContextParts } from '@buono/service';
import type { StoredEvent } from '@buono/event-store';
import { followVouchers, VOUCHER_FOLLOWER } from './adapters/messaging/listen-to-issuance.js';
import { keepClaims, settleByBankEntry } from './adapters/messaging/follow-own-log.js';
import { announceRedemption } from './adapters/messaging/publish-redemption.js';
import { redemptionProjection } from './adapters/projections/redemption-projection.js';
import { CloseWallets } from './application/close-wallets.js';
import { KeepClaims } from './application/keep-claims.js';
import type { RedemptionLists } from './application/lists.js';
import type { Claims, PaymentOrders, Wallets } from './application/ports.js';
import { SettleByBankEntry } from './application/settle-by-bank-entry.js';

/** Told of faults in the background; what failed is tried again. */
export type OnFault = (error: unknown, where: string) => void;

/** The ports that background work needs. */
export interface WorkPorts {
  readonly wallets: Wallets;
  readonly claims: Claims;
  readonly orders: PaymentOrders;
  readonly lists: RedemptionLists;
  readonly onFault: OnFault;
}

const TICK_MS = 1_000;

/** The projector that fills redemption's lists. */
export const redemptionProjector = ({ reads, store }: ContextParts, onFault: OnFault): Projector<StoredEvent> =>
  new Projector({ reads, feed: logFeed(store), projection: redemptionProjection(), onFault });

/** Adds redemption's work to that of the process. */
export const addRedemptionWork = (parts: ContextParts, projector: Projector<StoredEvent>, ports: WorkPorts): void => {
  const { work, store, checkpoints, bus, executor, clock, context } = parts;
  const { onFault } = ports;
  const log = { store, checkpoints, onFault };
  work.add(`${context}: lists`, () => whileProjecting(projector));
  work.add(`${context}: ${VOUCHER_FOLLOWER}`, () => followVouchers({ bus, executor, clock }));
  work.add(`${context}: keep-claims`, () =>
    whileFollowing(store, keepClaims(log, new KeepClaims(ports.claims, ports.orders))),
  );
  work.add(`${context}: settle-by-bank-entry`, () =>
    whileFollowing(store, settleByBankEntry(log, new SettleByBankEntry(ports.orders))),
  );
  work.add(`${context}: publisher`, () =>
    whileFollowing(
      store,
      publishFrom({ store, checkpoints, bus, source: context, translate: announceRedemption(ports.claims) }),
    ),
  );
  const closing = new CloseWallets(ports.wallets, ports.lists, clock);
  work.add(`${context}: close-wallets`, () =>
    everySoOften({
      everyMs: TICK_MS,
      run: () => closing.run(),
      onFault: (error) => onFault(error, `${context}: close-wallets`),
    }),
  );
};
