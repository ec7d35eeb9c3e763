// A family observes on a provisional ranking, and the office answers: what they write is sealed under the recipient.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { belongsTo } from '../../domain/application/state.js';
import type { ObservationOutcome } from '../../domain/ranking/events.js';
import { answered, refused, type Answer } from '../answer.js';
import type { WrittenRanking } from './compute-ranking.handler.js';
import { Applications, Rankings } from '../ports.js';
import { Representation } from '../people/representation.js';
import { Sealing } from '../sealing.js';

/** Which application on which ranking. */
export interface ObservedPlace {
  readonly rankingId: string;
  readonly application: ApplicationId;
}

export class ObserveRankingCommand extends Command<Answer<WrittenRanking>> {
  constructor(
    readonly place: ObservedPlace,
    readonly text: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ObserveRankingCommand)
export class ObserveRankingHandler implements ICommandHandler<ObserveRankingCommand> {
  constructor(
    private readonly rankings: Rankings,
    private readonly representation: Representation,
    private readonly sealing: Sealing,
  ) {}

  async execute({ place, text, meta }: ObserveRankingCommand): Promise<Answer<WrittenRanking>> {
    const by = personId(meta.actor);
    const found = await this.representation.inHand(place.application, by);
    if (!found.ok) return found;
    const { application, acting, arrivedAt: at } = found.value;
    const sealed = await this.sealing.seal(application.recipientId, meta.commandId, {}, { health: { text } });
    if (!sealed.ok) return sealed;
    const { applicationId, callId, action, zone } = application;
    const about = { applicationId, callId, action, zone };
    const observe = { type: 'ObserveRanking', ...about, sealed: sealed.value, at, ...acting, by } as const;
    return answered(await this.rankings.execute(place.rankingId, observe, meta));
  }
}

export class AnswerObservationCommand extends Command<Answer<WrittenRanking>> {
  constructor(
    readonly place: ObservedPlace,
    readonly input: { readonly outcome: ObservationOutcome; readonly text: string },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AnswerObservationCommand)
export class AnswerObservationHandler implements ICommandHandler<AnswerObservationCommand> {
  constructor(
    private readonly rankings: Rankings,
    private readonly applications: Applications,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ place, input, meta }: AnswerObservationCommand): Promise<Answer<WrittenRanking>> {
    const { state: application } = await this.applications.find(place.application);
    if (application.status === 'none') return refused('application-unknown');
    const { outcome, text } = input;
    const sealed = await this.sealing.seal(application.recipientId, meta.commandId, {}, { health: { text } });
    if (!sealed.ok) return sealed;
    const by = personId(meta.actor);
    const on = dateInRome(this.clock.now());
    const about = { applicationId: place.application, outcome, sealed: sealed.value, own: belongsTo(application, by) };
    const command = { type: 'AnswerObservation', ...about, by, on } as const;
    return answered(await this.rankings.execute(place.rankingId, command, meta));
  }
}
