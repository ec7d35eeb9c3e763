// Who represents a provider joins a call, or leaves it: what was heard of the call goes into the command, the provider decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId, type ProviderId } from '@buono/kernel';
import type { CallSeen, JoinCall, LeaveCall } from '../../domain/provider/adhesion.js';
import { Exclusions } from '../exclusions.js';
import { HeardCalls, Providers } from '../ports.js';
import type { ProviderOutcome } from './register-provider.handler.js';

type Seen = 'by' | 'today' | 'call' | 'excluded';

/** What is asked of the provider, without what the handler sees. */
export type Adhering = Omit<JoinCall, Seen> | Omit<LeaveCall, Seen>;

export class JoinCallCommand extends Command<ProviderOutcome> {
  constructor(
    readonly provider: ProviderId,
    readonly adhering: Adhering,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(JoinCallCommand)
export class JoinCallHandler implements ICommandHandler<JoinCallCommand> {
  constructor(
    private readonly providers: Providers,
    private readonly calls: HeardCalls,
    private readonly exclusions: Exclusions,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, adhering, meta }: JoinCallCommand): Promise<ProviderOutcome> {
    const today = dateInRome(this.clock.now());
    const call = await this.#seen(adhering.callId);
    const said = { by: personId(meta.actor), today, ...(call !== undefined && { call }) };
    if (adhering.type === 'LeaveCall') return this.providers.execute(provider, { ...adhering, ...said }, meta);
    const { state } = await this.providers.find(provider);
    const excluded = await this.exclusions.excludesProvider(state, today);
    return this.providers.execute(provider, { ...adhering, ...said, excluded }, meta);
  }

  async #seen(id: CallId): Promise<CallSeen | undefined> {
    const { state } = await this.calls.find(id);
    if (state.type !== 'CallHeard') return undefined;
    const { version, providers } = state;
    return { version, ...(providers !== undefined && { providers }) };
  }
}
