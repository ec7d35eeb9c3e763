// The door of the voucher codes: one signs in issuance, anyone with the public key verifies, also offline.
export {
  VoucherCodeSigner,
  publicKeysOf,
  signerFrom,
  verifyVoucherCode,
  type PublicCodeKey,
  type VoucherCode,
  type VoucherCodeKeys,
  type VoucherCodeProblem,
} from './voucher-code.js';
