// Takes in a service whose entry window is past, for an office to decide: priced and judged like the rest, nothing consumed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { cents, dueDate } from '@buono/kernel';
import { asOf } from '../../domain/wallet/reserve.js';
import type { Redeemed } from '../service/enter-service.js';
import { redemptionOf } from '../ids.js';
import { LateEntryFacts } from './late-entry-facts.js';
import { Wallets } from '../ports.js';
import { RedemptionRequests, type RedemptionRequest } from '../service/redemption-request.js';
import { ShareCeilings } from '../ceiling/shared-ceilings.js';

/** Where no other term is fixed, an office has thirty days (L. 241/1990 art. 2 c. 2). */
const DAYS_TO_DECIDE = 30;

export class RequestLateEntryCommand extends Command<Redeemed> {
  constructor(
    readonly request: RedemptionRequest,
    readonly reason: string,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RequestLateEntryCommand)
export class RequestLateEntryHandler implements ICommandHandler<RequestLateEntryCommand> {
  constructor(
    private readonly wallets: Wallets,
    private readonly requests: RedemptionRequests,
    private readonly shares: ShareCeilings,
    private readonly late: LateEntryFacts,
  ) {}

  async execute({ request, reason, principal, meta }: RequestLateEntryCommand): Promise<Redeemed> {
    const named = this.requests.voucherNamed(request);
    if (named === undefined) return { is: 'voucher-unknown' };
    const { state: found, revision } = await this.wallets.find(named.voucherId);
    if (found.status === 'unknown') return { is: named.signed ? 'voucher-not-here-yet' : 'voucher-unknown' };
    // What the office looks at stands for a code that has run out meanwhile.
    if (named.refusal !== undefined && named.refusal !== 'code-expired') return { is: named.refusal };
    const redemptionId = redemptionOf(meta.commandId);
    const prepared = await this.requests.prepare(found, request, principal, { ...named, redemptionId });
    if (!prepared.ok) return { is: 'not-priced', notPriced: prepared.notPriced };
    const { at, enteredOn, payee, servedOn } = prepared.command;
    const { steps } = prepared.priced;
    const wallet = asOf(found, at);
    const evident = await this.late.into({ ...prepared.command, lateAdmitted: true }, request, wallet, meta);
    // What waits or was decided is told again, whatever was used since.
    const known = wallet.late.all.has(redemptionId);
    const looked = known ? ({ ok: true, command: evident } as const) : await this.shares.look(evident, wallet);
    if (!looked.ok) {
      const outcome = { accepted: false, refusal: 'ceiling-reached', state: wallet, revision } as const;
      return { is: 'decided', outcome, steps, ceiling: looked.ceiling };
    }
    const outcome = await this.wallets.execute(
      named.voucherId,
      {
        ...{ type: 'RequestLateEntry', entry: looked.command, by: principal.actorId, at },
        ...(request.askedCents !== undefined && { askedCents: cents(request.askedCents) }),
        ...(await this.late.reason(reason, wallet, meta)),
        decideBy: dueDate(enteredOn, DAYS_TO_DECIDE),
        declared: await this.late.isDeclared(wallet.opening.callId, payee, servedOn),
      },
      meta,
    );
    return { is: 'decided', outcome, steps };
  }
}
