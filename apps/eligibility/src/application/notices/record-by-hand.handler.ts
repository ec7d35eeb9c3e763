// What the office does itself for a notice: it posts a letter, and records that it was delivered, by post or into somebody's hand.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type LocalDate } from '@buono/kernel';
import type { KnownApplication } from '../../domain/application/state.js';
import type { KnownNotice, Notice, NoticeCommand } from '../../domain/notice/decider.js';
import type { NoticeEvent } from '../../domain/notice/events.js';
import { answered, type Answer, type Written } from '../answer.js';
import { Notices } from './notice-ports.js';

export type WrittenNotice = Written<Notice, NoticeEvent>;

/**
 * A letter went out under a number; or the notice reached somebody on a day, or lies at the post since one, the receipt kept under
 * a number.
 */
export type ByHand =
  | { readonly step: 'post'; readonly channel: 'registered-letter' | 'letter'; readonly number: string }
  | {
      readonly step: 'deliver';
      readonly channel: 'registered-letter' | 'letter' | 'in-person';
      readonly when: { readonly deliveredOn: LocalDate } | { readonly stockedSince: LocalDate };
      readonly number?: string;
    };

export class RecordByHandCommand extends Command<Answer<WrittenNotice>> {
  constructor(
    readonly file: { readonly notice: KnownNotice; readonly application: KnownApplication },
    readonly what: ByHand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordByHandCommand)
export class RecordByHandHandler implements ICommandHandler<RecordByHandCommand> {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async execute({ file, what, meta }: RecordByHandCommand): Promise<Answer<WrittenNotice>> {
    const { noticeId } = file.notice;
    return answered(await this.notices.execute(noticeId, this.#command(file, what, meta), meta));
  }

  #command(
    { notice: { noticeId }, application }: RecordByHandCommand['file'],
    what: ByHand,
    { actor }: CommandMeta,
  ): NoticeCommand {
    const at = this.clock.now();
    const done = { noticeId, channel: what.channel, by: personId(actor), at };
    if (what.step === 'post')
      return { type: 'HandNotice', ...done, to: application.applicantId, reference: what.number };
    const { when, number } = what;
    const kept = number === undefined ? {} : { reference: number };
    return { type: 'DeliverNotice', ...done, ...when, ...kept, today: dateInRome(at) };
  }
}
