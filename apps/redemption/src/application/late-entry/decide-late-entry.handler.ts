// An office admits a late entry, which is entered as it is priced now by what was due on its day; or refuses it. Never who sent it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, isSelf, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, zoneCode, type RedemptionId } from '@buono/kernel';
import { DECIDING } from '../hold/decide-hold.handler.js';
import { EnterService, type Redeemed } from '../service/enter-service.js';
import { FindLateEntry, noLateEntry, type LateEntryFound } from './find-late-entry.js';
import { LateEntryFacts } from './late-entry-facts.js';
import { Wallets } from '../ports.js';
import { isPayee } from '../claim/submit-claim.handler.js';

export class DecideLateEntryCommand extends Command<Redeemed> {
  constructor(
    readonly asked: { readonly lateEntryId: RedemptionId; readonly admitted: boolean; readonly reason: string },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideLateEntryCommand)
export class DecideLateEntryHandler implements ICommandHandler<DecideLateEntryCommand> {
  constructor(
    private readonly late: FindLateEntry,
    private readonly wallets: Wallets,
    private readonly facts: LateEntryFacts,
    private readonly entering: EnterService,
  ) {}

  async execute({ asked, principal, meta }: DecideLateEntryCommand): Promise<Redeemed> {
    const { lateEntryId, admitted, reason } = asked;
    const found = await this.late.find(lateEntryId);
    const { opening } = found.wallet;
    if (!canAny(principal, DECIDING, { zone: zoneCode(opening.zone) })) throw noLateEntry();
    const said = {
      ...{ lateEntryId, by: principal.actorId, byParty: isParty(principal, found), on: dateInRome(found.at) },
      ...(await this.facts.reason(reason, found.wallet, meta)),
    };
    if (admitted) return this.admit(found, said, meta);
    const outcome = await this.wallets.execute(opening.voucherId, { type: 'RefuseLateEntry', ...said }, meta);
    return { is: 'decided', outcome, steps: [] };
  }

  private async admit(
    { wallet, late: { requested, decision }, at }: LateEntryFound,
    said: Omit<Parameters<EnterService['admit']>[0]['admission'], 'type' | 'entry' | 'at' | 'declared'>,
    meta: CommandMeta,
  ): Promise<Redeemed> {
    const { entry } = requested;
    const { callId, payee, servedOn } = entry;
    const declared = await this.facts.isDeclared(callId, payee, servedOn);
    const admission = { type: 'AdmitLateEntry', ...said, at, declared } as const;
    // Nobody's data are opened, and nothing is set aside, for what is decided already or is not theirs to decide.
    if (decision !== undefined || said.byParty || declared) {
      const command = { ...admission, entry: { ...entry, type: 'RedeemService' } } as const;
      const outcome = await this.wallets.execute(wallet.opening.voucherId, command, meta);
      return { is: 'decided', outcome, steps: [] };
    }
    const inputs = await this.facts.inputsOf(requested, said.by, meta);
    return this.entering.admit({ wallet, requested, inputs, admission, meta });
  }
}

const isParty = (principal: Principal, { wallet: { opening }, late: { requested } }: LateEntryFound): boolean =>
  isPayee(principal, requested.entry.payee) ||
  [opening.recipientId, opening.applicantId, requested.requestedBy].some((id) => isSelf(principal, id));
