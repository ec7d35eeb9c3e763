// The ticker's work: questions that nobody answered in time are written down as silent, each once, however late.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { SurveyLists } from './survey-lists.js';
import type { Questions } from './survey-streams.js';

const AT_ONCE = 200;

export class EndQuestions {
  constructor(
    private readonly questions: Questions,
    private readonly lists: SurveyLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many questions it looked at. */
  async run(): Promise<number> {
    const on = dateInRome(this.clock.now());
    const over = await this.lists.over(on, AT_ONCE);
    for (const { redemptionId, until } of over) {
      const commandId = uuidV5(`question-${redemptionId}`, 'end-question', until);
      const meta = { commandId, actor: 'process:ticker', correlationId: commandId };
      await this.questions.execute(redemptionId, { type: 'EndQuestion', on }, meta);
    }
    return over.length;
  }
}
