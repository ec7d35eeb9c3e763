// The words of families' answers, opened for who looks, as far as no protection keeps them from it.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { asBox } from '@buono/privacy';
import { HeardShields } from '../../../application/heard-shields.js';
import type { Question } from '../../../domain/question/decider.js';

/** The words of answers, opened for who looks and recorded. */
@Injectable()
export class AnswerShields {
  constructor(
    private readonly shields: HeardShields,
    private readonly clock: Clock,
  ) {}

  today = (): LocalDate => dateInRome(this.clock.now());

  /** By redemption; nothing for what says nothing, was erased, or is kept from who looks. */
  async wordsOf(
    found: readonly (readonly [string, Question])[],
    principal: Principal,
  ): Promise<ReadonlyMap<string, string>> {
    const noted = found.flatMap(([id, question]) =>
      question.status === 'asked' && question.answered?.note !== undefined
        ? [{ id, box: asBox(question.answered.note) }]
        : [],
    );
    if (noted.length === 0) return new Map();
    const opened = await this.shields.openPage(
      principal,
      'see-answer',
      noted.map(({ box }) => box),
    );
    return new Map(
      noted.flatMap(({ id }, index): [string, string][] => {
        const fields = opened[index];
        return fields === undefined || fields === 'erased' ? [] : [[id, String(fields['words'] ?? '')]];
      }),
    );
  }
}
