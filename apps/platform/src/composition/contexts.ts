// The contexts that the platform puts together, each with what it needs besides the parts of every context.
import type { DynamicModule } from '@nestjs/common';
import type { MasterKeys } from '@buono/privacy';
import type { ContextParts } from '@buono/service';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { EligibilityModule } from '../../../eligibility/src/eligibility.module.js';
import { IssuanceModule } from '../../../issuance/src/issuance.module.js';
import { RedemptionModule } from '../../../redemption/src/redemption.module.js';
import { ReportingModule } from '../../../reporting/src/reporting.module.js';

/** What contexts ask of the process besides their parts. */
export interface ContextSettings {
  /** Signs the one-time codes of vouchers. */
  readonly signer: VoucherCodeSigner;
  /** Told of faults in the background; they are tried again. */
  readonly onFault: (error: unknown, where: string) => void;
}

type MakeContext = (parts: ContextParts, settings: ContextSettings) => DynamicModule;

/** By name, in the order in which their background work starts. */
export const CONTEXTS: Readonly<Record<string, MakeContext>> = {
  eligibility: (parts, settings) => EligibilityModule.with(parts, settings),
  issuance: (parts, settings) => IssuanceModule.with(parts, settings),
  redemption: (parts, { signer, onFault }) => RedemptionModule.with(parts, { codeKeys: [signer.publicKey], onFault }),
  reporting: (parts, settings) => ReportingModule.with(parts, settings),
};

/** The signer of voucher codes; its key follows from the master key, so that there is one secret to keep. */
export const signerFrom = (masterKeys: MasterKeys): VoucherCodeSigner => {
  const { version, key } = masterKeys.serverKey('voucher code');
  return new VoucherCodeSigner(`v${version}`, key);
};
