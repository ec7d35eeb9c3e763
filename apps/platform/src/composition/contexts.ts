// The contexts that the platform puts together, each with what it needs besides the parts of every context.
import type { DynamicModule } from '@nestjs/common';
import type { ContextParts } from '@buono/service';
import type { MasterKeys } from '@buono/privacy';
import type { VoucherCodeSigner } from '@buono/voucher-code';
import type { ActsConfig } from '../../../eligibility/src/acts.config.js';
import { connectedChannels } from '../../../eligibility/src/connected-channels.js';
import { connectedOffices } from '../../../eligibility/src/connected-offices.js';
import { connectedRegistries } from '../../../eligibility/src/connected-registries.js';
import type { DocumentsConfig } from '../../../eligibility/src/documents.config.js';
import type { NoticesConfig } from '../../../eligibility/src/notices.config.js';
import type { RegistriesConfig } from '../../../eligibility/src/registries.config.js';
import { EligibilityModule } from '../../../eligibility/src/eligibility.module.js';
import { IssuanceModule } from '../../../issuance/src/issuance.module.js';
import { connectedMoney } from '../../../redemption/src/connected-money.js';
import type { MoneyConfig } from '../../../redemption/src/money.config.js';
import { RedemptionModule } from '../../../redemption/src/redemption.module.js';
import type { TargetPolicy } from '../../../reporting/src/adapters/webhooks/targets.js';
import { ReportingModule } from '../../../reporting/src/reporting.module.js';

/** What contexts ask of the process besides their parts. */
export interface ContextSettings {
  /** Signs the one-time codes of vouchers. */
  readonly signer: VoucherCodeSigner;
  /** From which the secrets of webhooks are derived. */
  readonly masterKeys: MasterKeys;
  /** Where webhooks may be. */
  readonly webhookTargets: TargetPolicy;
  /** Told of faults in the background; they are tried again. */
  readonly onFault: (error: unknown, where: string) => void;
  /** Which registries applications are checked with; none unless told. */
  readonly registries?: RegistriesConfig;
  /** For how many seconds a reservation holds its money. */
  readonly leaseSeconds?: number;
  /** Which offices number, sign and post acts; none unless told. */
  readonly acts?: ActsConfig;
  /** Which channels notices go by; none unless told. */
  readonly notices?: NoticesConfig;
  /** Which services money passes through; none unless told. */
  readonly money?: MoneyConfig;
  /** For how many days a hold waits for a decision. */
  readonly holdDays?: number;
  /** How documents are taken in. */
  readonly documents?: DocumentsConfig;
}

type MakeContext = (parts: ContextParts, settings: ContextSettings) => DynamicModule;

/** By name, in the order in which their background work starts. */
export const CONTEXTS: Readonly<Record<string, MakeContext>> = {
  eligibility: (parts, { onFault, registries = 'none', acts = 'none', notices = 'none', documents }) =>
    EligibilityModule.with(parts, {
      onFault,
      registries: connectedRegistries(registries, parts.clock),
      offices: connectedOffices(acts, parts.clock),
      channels: connectedChannels(notices, parts.clock),
      ...(documents !== undefined && { documents }),
    }),
  issuance: (parts, settings) => IssuanceModule.with(parts, settings),
  redemption: (parts, { signer, leaseSeconds, holdDays, money = 'none', onFault }) =>
    RedemptionModule.with(parts, {
      codeKeys: [signer.publicKey],
      onFault,
      ...connectedMoney(money, parts.clock),
      ...(leaseSeconds !== undefined && { leaseSeconds }),
      ...(holdDays !== undefined && { holdDays }),
    }),
  reporting: (parts, { masterKeys, webhookTargets: targets, onFault }) =>
    ReportingModule.with(parts, { onFault, webhooks: { masterKeys, targets } }),
};
