// What stands beside the lines of a claim, told by others: the proofs that are missing, and what families said after payment.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { MissingProofs } from '../../../application/service/missing-proofs.js';
import type { LineAmounts } from '../../../domain/claim/amounts.js';
import { SurveyDoor } from '../survey/survey-door.js';
import type { ClaimShown } from './claim-view.js';

@Injectable()
export class BesideLines {
  constructor(
    private readonly proofs: MissingProofs,
    private readonly surveys: SurveyDoor,
  ) {}

  /** Of one page of lines, as far as who looks may know. */
  async of(lines: readonly LineAmounts[], principal: Principal): Promise<Pick<ClaimShown, 'missing' | 'answers'>> {
    const ids = lines.map(({ line }) => line.redemptionId);
    const [missing, answers] = await Promise.all([this.proofs.of(ids), this.surveys.saidOf(ids, principal)]);
    return { missing, answers };
  }
}
