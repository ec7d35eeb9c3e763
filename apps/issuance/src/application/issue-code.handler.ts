// Gives the recipient a short-lived code by which a provider may redeem the voucher once.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5 } from '@buono/event-store';
import { Clock, instantFromMillis, millisOf, type Instant, type VoucherId } from '@buono/kernel';
import { VoucherCodeSigner } from '@buono/voucher-code';

/** How long a code is good, in seconds. */
export const CODE_SECONDS = 900;

/** A code and when it stops being good. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Instant;
}

/** A code for a voucher in use; the nonce follows from the request's command id, so a repeated request gives the same use. */
export class IssueCodeCommand extends Command<IssuedCode> {
  constructor(
    readonly voucher: VoucherId,
    readonly commandId: string,
  ) {
    super();
  }
}

@CommandHandler(IssueCodeCommand)
export class IssueCodeHandler implements ICommandHandler<IssueCodeCommand> {
  constructor(
    private readonly signer: VoucherCodeSigner,
    private readonly clock: Clock,
  ) {}

  execute({ voucher, commandId }: IssueCodeCommand): Promise<IssuedCode> {
    const now = this.clock.now();
    const nonce = uuidV5('voucher-code', commandId);
    const wholeSeconds = Math.floor(millisOf(now) / 1000) * 1000;
    return Promise.resolve({
      code: this.signer.issue(voucher, nonce, now, CODE_SECONDS),
      expiresAt: instantFromMillis(wholeSeconds + CODE_SECONDS * 1000),
    });
  }
}
