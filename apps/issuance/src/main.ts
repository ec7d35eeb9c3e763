// Starts issuance as a process of its own: its configuration, its engines, until a signal.
import 'reflect-metadata';
import { serveContext } from '@buono/engines';
import { signerFrom } from '@buono/voucher-code';
import { readIssuanceConfig } from './issuance.config.js';
import { IssuanceModule } from './issuance.module.js';

await serveContext({
  context: 'issuance',
  config: readIssuanceConfig,
  module: (parts, { masterKeys, onFault }) => IssuanceModule.with(parts, { signer: signerFrom(masterKeys), onFault }),
});
