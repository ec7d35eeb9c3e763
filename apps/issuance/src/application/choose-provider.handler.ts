// The family chooses who serves it: what was heard of the provider goes into the command, the voucher decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { LocalDate, ProviderId, VoucherId } from '@buono/kernel';
import { accreditationsOf } from './accreditations-of.js';
import type { VoucherOutcome } from './change-voucher.handler.js';
import type { OfferingRefusal } from '../domain/offering/offering.js';
import { JoinedProviders, type JoiningSeen } from './joined-providers.js';
import { HeardAccreditations, Offerings, Vouchers } from './ports.js';

/** What became of it; `provider-not-here-yet` while news of providers is still on its way. */
export type ChoiceOutcome =
  VoucherOutcome | { readonly accepted: false; readonly refusal: OfferingRefusal | 'provider-not-here-yet' };

// The revision that a caller names is the voucher's.
const placeMeta = ({ ifMatch: _, ...meta }: CommandMeta, step: string, voucher: VoucherId): CommandMeta => ({
  ...meta,
  commandId: uuidV5(step, meta.commandId, voucher),
});

export class ChooseProviderCommand extends Command<ChoiceOutcome> {
  constructor(
    readonly voucher: VoucherId,
    readonly choice: {
      readonly providerId: ProviderId;
      readonly effectiveFrom: LocalDate;
      /** The provider's offer of the catalogue in which a place is taken. */
      readonly offeringId?: string;
    },
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
    private readonly offerings: Offerings,
    private readonly joined: JoinedProviders,
  ) {}

  async execute({ voucher, choice, meta }: ChooseProviderCommand): Promise<ChoiceOutcome> {
    const accreditations = await accreditationsOf(this.heard, choice.providerId);
    if (accreditations === undefined) return { accepted: false, refusal: 'provider-not-here-yet' };
    const place = await this.takePlace(voucher, choice, meta);
    if (!place.accepted) return place;
    const known = { accreditations, ...(await this.joiningOf(voucher, choice.providerId)) };
    const site = place.siteId === undefined ? {} : { siteId: place.siteId };
    const chosen = await this.vouchers.execute(voucher, { type: 'ChooseProvider', ...choice, ...site, ...known }, meta);
    // A crash before this leaves the place to the voucher: asked again, the choice finds it.
    if (!chosen.accepted && place.isNew) await this.leavePlace(voucher, choice.offeringId, meta);
    return chosen;
  }

  // The offer alone gives its places, so it is asked before the voucher.
  private async takePlace(
    voucherId: VoucherId,
    { offeringId, providerId, effectiveFrom: from }: ChooseProviderCommand['choice'],
    meta: CommandMeta,
  ) {
    if (offeringId === undefined) return { accepted: true, isNew: false, siteId: undefined } as const;
    const take = { type: 'TakePlace', voucherId, providerId, from } as const;
    // After a refusal the place was left: asked again under the same key, it is another step.
    const { revision } = await this.offerings.find(offeringId);
    const step = placeMeta(meta, `take-place-${String(revision)}`, voucherId);
    const outcome = await this.offerings.execute(offeringId, take, step);
    if (!outcome.accepted) return outcome;
    const siteId = outcome.state.status === 'unknown' ? undefined : outcome.state.siteId;
    return { accepted: true, isNew: outcome.events.length > 0 && !outcome.repeated, siteId } as const;
  }

  private async leavePlace(voucherId: VoucherId, offeringId: string | undefined, meta: CommandMeta): Promise<void> {
    if (offeringId === undefined) return;
    const leave = { type: 'LeavePlace', voucherId } as const;
    const { revision } = await this.offerings.find(offeringId);
    await this.offerings.execute(offeringId, leave, placeMeta(meta, `leave-place-${String(revision)}`, voucherId));
  }

  private async joiningOf(id: VoucherId, provider: ProviderId): Promise<Partial<JoiningSeen>> {
    const { state: voucher } = await this.vouchers.find(id);
    return voucher.status === 'unknown' ? {} : this.joined.seen(provider, voucher.callId);
  }
}
