// The family chooses who serves it: what was heard of the provider goes into the command, the voucher decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { LocalDate, ProviderId, VoucherId } from '@buono/kernel';
import type { Accreditations } from '../domain/accreditation/accreditation.js';
import type { VoucherOutcome } from './change-voucher.handler.js';
import { HeardAccreditations, Vouchers } from './ports.js';

/** What became of it; `provider-not-here-yet` while news of providers is still on its way. */
export type ChoiceOutcome = VoucherOutcome | { readonly accepted: false; readonly refusal: 'provider-not-here-yet' };

/** How long a choice waits for news that is on its way. */
const NEWS_MS = 2_000;

export class ChooseProviderCommand extends Command<ChoiceOutcome> {
  constructor(
    readonly voucher: VoucherId,
    readonly choice: { readonly providerId: ProviderId; readonly effectiveFrom: LocalDate },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChooseProviderCommand)
export class ChooseProviderHandler implements ICommandHandler<ChooseProviderCommand> {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly heard: HeardAccreditations,
  ) {}

  async execute({ voucher, choice, meta }: ChooseProviderCommand): Promise<ChoiceOutcome> {
    const accreditations = await this.accreditationsOf(choice.providerId);
    if (accreditations === undefined) return { accepted: false, refusal: 'provider-not-here-yet' };
    return this.vouchers.execute(voucher, { type: 'ChooseProvider', ...choice, accreditations }, meta);
  }

  // Nobody is called unknown before everything that was told of providers has been heard.
  private async accreditationsOf(provider: ProviderId): Promise<Accreditations | undefined> {
    const known = await this.heard.of(provider);
    if (known.length > 0) return known;
    return (await this.heard.caughtUp(NEWS_MS)) ? this.heard.of(provider) : undefined;
  }
}
