// Reads one-time codes with the public keys of issuance.
import type { Instant } from '@buono/kernel';
import { publicKeysOf, verifyVoucherCode, type PublicCodeKey, type VoucherCodeKeys } from '@buono/voucher-code';
import { VoucherCodes } from '../application/ports.js';

export class SignedVoucherCodes extends VoucherCodes {
  readonly #keys: VoucherCodeKeys;

  constructor(keys: readonly PublicCodeKey[]) {
    super();
    this.#keys = publicKeysOf(keys);
  }

  override read(code: string, at: Instant): ReturnType<typeof verifyVoucherCode> {
    return verifyVoucherCode(code, this.#keys, at);
  }
}
