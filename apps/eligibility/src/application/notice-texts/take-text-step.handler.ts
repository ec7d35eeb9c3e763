// What the staff does with a text of notices: writes a version, approves or sets aside that of somebody else, goes back to the first words.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import { faultsOf, type NoticeTextCommand, type NoticeTexts } from '../../domain/notice-text/decider.js';
import type { NoticeTextEvent } from '../../domain/notice-text/events.js';
import type { NoticeText } from '../../domain/notice/texts.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { NoticeChannels } from '../notices/notice-channels.js';
import { textsOf, TextStreams, type TextPlace } from './notice-text-ports.js';
import { wrongPlaces } from './wrong-places.js';

export type WrittenTexts = Written<NoticeTexts, NoticeTextEvent>;

/** What is done. */
export type TextStep =
  | ({ readonly step: 'propose' } & NoticeText)
  | { readonly step: 'approve' | 'dismiss'; readonly version: number }
  | { readonly step: 'withdraw' };

export class TakeTextStepCommand extends Command<Answer<WrittenTexts>> {
  constructor(
    readonly place: TextPlace,
    readonly step: TextStep,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeTextStepCommand)
export class TakeTextStepHandler implements ICommandHandler<TakeTextStepCommand> {
  constructor(
    private readonly texts: TextStreams,
    private readonly channels: NoticeChannels,
    private readonly clock: Clock,
  ) {}

  async execute({ place, step, meta }: TakeTextStepCommand): Promise<Answer<WrittenTexts>> {
    if (this.channels.of(place.body) === undefined) return refused('notice-text-body-unknown');
    const wrong = step.step === 'propose' ? wrongPlaces(faultsOf(place.kind, step)) : [];
    if (wrong.length > 0) return refused('notice-text-places-wrong', wrong);
    return answered(await this.texts.execute(textsOf(place), this.#command(place, step, meta), meta));
  }

  #command(place: TextPlace, step: TextStep, { actor }: CommandMeta): NoticeTextCommand {
    const at = this.clock.now();
    const done = { by: personId(actor), at, on: dateInRome(at) };
    switch (step.step) {
      case 'propose':
        return { type: 'ProposeText', ...place, title: step.title, text: step.text, ...done };
      case 'approve':
        return { type: 'ApproveText', version: step.version, ...done };
      case 'dismiss':
        return { type: 'DismissText', version: step.version, ...done };
      case 'withdraw':
        return { type: 'WithdrawText', ...done };
    }
  }
}
