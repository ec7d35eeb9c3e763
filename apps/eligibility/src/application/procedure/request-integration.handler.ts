// The office asks for what is missing: each item is a fact or a proof that the call knows.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import type { KnownApplication } from '../../domain/application/state.js';
import { refused, type Answer, type Wrong } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk } from './procedure-desk.js';

/** What is missing, in codes and in words, and the days to answer. */
export interface IntegrationInput {
  readonly items: readonly string[];
  readonly text: string;
  readonly days?: number;
}

export class RequestIntegrationCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: KnownApplication,
    readonly input: IntegrationInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RequestIntegrationCommand)
export class RequestIntegrationHandler implements ICommandHandler<RequestIntegrationCommand> {
  constructor(
    private readonly desk: ProcedureDesk,
    private readonly calls: CallVersions,
  ) {}

  async execute({ application, input, meta }: RequestIntegrationCommand): Promise<Answer<WrittenApplication>> {
    const { items, text, days } = input;
    const strange = await this.strangeItems(application, items);
    if (strange.length > 0) return refused('facts-wrong', strange);
    const asked = { type: 'RequestIntegration', items, ...(days !== undefined && { days }) } as const;
    const id: ApplicationId = application.applicationId;
    return this.desk.take(id, asked, { beside: { health: { text } } }, meta);
  }

  private async strangeItems(application: KnownApplication, items: readonly string[]): Promise<readonly Wrong[]> {
    if (!('callVersion' in application)) return [];
    const { compiled } = await this.calls.numbered(application.callId, application.callVersion);
    const proofs = compiled.actions.get(application.action)?.definition.proofs ?? [];
    const known = (item: string): boolean => compiled.facts.has(item) || proofs.some(({ code }) => code === item);
    return items.flatMap((item, index) =>
      known(item)
        ? []
        : [{ field: `items[${index}]`, detail: `«${item}» non è un dato o un documento di questo avviso: correggilo` }],
    );
  }
}
