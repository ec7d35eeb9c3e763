// Carries a draw to the families that are asked, and what they deny to those who look into services.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { Selves } from '@buono/access';
import { cents } from '@buono/kernel';
import { lineAmounts } from '../../domain/claim/amounts.js';
import type { FamilyAnswered } from '../../domain/question/events.js';
import type { LineToAsk, SurveyDrawn } from '../../domain/survey/events.js';
import type { Cause } from '../claim/keep-claims.js';
import { termFrom, type HoldTimes } from '../hold/join-watches.js';
import { watchOf } from '../hold/watch-of.js';
import type { Claims, Wallets, Watches } from '../ports.js';
import type { Questions } from './survey-streams.js';

/** The streams that it reads and tells. */
export interface AskingStreams {
  readonly claims: Claims;
  readonly wallets: Wallets;
  readonly watches: Watches;
  readonly questions: Questions;
}

export class AskFamilies {
  constructor(
    private readonly streams: AskingStreams,
    private readonly selves: Selves,
    private readonly times: HoldTimes,
  ) {}

  /** Asks each family, once, however often it is told. What was undone since it was paid for is asked about no more. */
  async drawn(survey: SurveyDrawn, cause: Cause): Promise<void> {
    for (const line of survey.lines) await this.#ask(line, survey, cause);
  }

  /** What a family says did not come is held until an office has looked at it. */
  async answered({ redemptionId, answer }: FamilyAnswered, cause: Cause): Promise<void> {
    if (answer !== 'did-not-come') return;
    const { state: question } = await this.streams.questions.find(redemptionId);
    if (question.status === 'unknown') throw new Error(`question ${redemptionId} has an answer and was not asked`);
    const { recipientId } = question.asked;
    const [current = recipientId] = await this.selves.of(recipientId);
    const command = { type: 'NoteDenial', redemptionId, ...termFrom(this.times) } as const;
    await this.streams.watches.execute(
      watchOf('person', current),
      command,
      metaFor('note-denial', redemptionId, cause),
    );
  }

  async #ask({ redemptionId, voucherId, claimId }: LineToAsk, survey: SurveyDrawn, cause: Cause): Promise<void> {
    const [{ state: wallet }, { state: claim }] = await Promise.all([
      this.streams.wallets.find(voucherId),
      this.streams.claims.find(claimId),
    ]);
    const entry = wallet.status === 'unknown' ? undefined : wallet.entries.get(redemptionId);
    if (wallet.status === 'unknown' || claim.status === 'unknown' || entry === undefined)
      throw new Error(`${redemptionId} was paid and is unknown`);
    if (entry.reversal !== undefined) return;
    const paid = lineAmounts(claim).find(({ line }) => line.lineId === redemptionId)?.paidCents ?? 0;
    const { callId, zone, month, drawnOn: askedOn, until } = survey;
    const { recipientId, applicantId } = wallet.opening;
    const { payee, service, servedOn } = entry.redeemed;
    const asked = { redemptionId, voucherId, callId, zone, month, claimId, payee, recipientId, applicantId } as const;
    const about = { service, servedOn, paidCents: cents(paid), askedOn, until };
    const meta = metaFor('ask-family', redemptionId, cause);
    await this.streams.questions.execute(redemptionId, { type: 'AskFamily', ...asked, ...about }, meta);
  }
}

const metaFor = (what: string, redemptionId: string, { eventId, actor, correlationId }: Cause): CommandMeta => ({
  ...{ commandId: uuidV5(what, eventId, redemptionId), actor, correlationId, causationId: eventId },
});
