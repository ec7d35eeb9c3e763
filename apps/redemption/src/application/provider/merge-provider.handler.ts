// A provider goes on in another: what is known of the successor goes into the command, the provider decides, the rest follows.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type LocalDate, type ProviderId } from '@buono/kernel';
import type { SuccessorSeen } from '../../domain/provider/commands.js';
import { Exclusions } from '../exclusions.js';
import { Providers } from '../ports.js';
import type { ProviderOutcome } from './register-provider.handler.js';

/** The act of a merger; `byOwn` where who enters it acts for either of the two. */
export interface Merger {
  readonly successorId: ProviderId;
  readonly effectiveFrom: LocalDate;
  readonly actNumber: string;
  readonly byOwn: boolean;
}

export class MergeProviderCommand extends Command<ProviderOutcome> {
  constructor(
    readonly provider: ProviderId,
    readonly merger: Merger,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(MergeProviderCommand)
export class MergeProviderHandler implements ICommandHandler<MergeProviderCommand> {
  constructor(
    private readonly providers: Providers,
    private readonly exclusions: Exclusions,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, merger, meta }: MergeProviderCommand): Promise<ProviderOutcome> {
    const successor = await this.#seen(merger.successorId);
    const merge = { type: 'MergeProvider', ...merger, by: personId(meta.actor), successor } as const;
    return this.providers.execute(provider, merge, meta);
  }

  // Payments go to the IBAN that the successor has at the cut: one that waits for approval would be another one.
  async #seen(id: ProviderId): Promise<SuccessorSeen> {
    const { state } = await this.providers.find(id);
    if (state.status === 'unknown') return 'unknown';
    if (state.merged !== undefined) return 'merged';
    if (state.proposal !== undefined) return 'iban-pending';
    return (await this.exclusions.excludesProvider(state, dateInRome(this.clock.now()))) ? 'excluded' : 'ready';
  }
}
