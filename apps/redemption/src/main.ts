// Starts redemption as a process of its own: its configuration, its engines, until a signal.
import 'reflect-metadata';
import { serveContext } from '@buono/engines';
import { signerFrom } from '@buono/voucher-code';
import { readHoldDays, readLeaseSeconds, readRedemptionConfig } from './redemption.config.js';
import { connectedMoney } from './connected-money.js';
import { readMoneyConfig } from './money.config.js';
import { RedemptionModule } from './redemption.module.js';

await serveContext({
  context: 'redemption',
  config: readRedemptionConfig,
  module: (parts, { masterKeys, onFault }) =>
    RedemptionModule.with(parts, {
      codeKeys: [signerFrom(masterKeys).publicKey],
      leaseSeconds: readLeaseSeconds(),
      holdDays: readHoldDays(),
      ...connectedMoney(
        readMoneyConfig(undefined, readRedemptionConfig().demonstration ? 'mock' : 'none'),
        parts.clock,
      ),
      onFault,
    }),
});
