// The claims of a call, zone and month that a survey is about, and which of their lines were paid.
import { Injectable } from '@nestjs/common';
import type { CallId, YearMonth } from '@buono/kernel';
import { lineAmounts } from '../../domain/claim/amounts.js';
import type { LineToAsk } from '../../domain/survey/events.js';
import { RedemptionLists, type ClaimRow } from '../lists.js';
import { Claims } from '../ports.js';

/** Of which call, zone and month. */
export interface SurveyPlace {
  readonly callId: CallId;
  readonly zone: string;
  readonly month: YearMonth;
}

const PAGE = 500;

@Injectable()
export class SurveyClaims {
  constructor(
    private readonly lists: RedemptionLists,
    private readonly claims: Claims,
  ) {}

  /** Whether a claim of it was presented: then its services are known. */
  async anyPresented(place: SurveyPlace): Promise<boolean> {
    for await (const { status } of this.rows(place)) if (status === 'submitted') return true;
    return false;
  }

  /** The services that were paid, in order of id. */
  async paidLines(place: SurveyPlace): Promise<readonly LineToAsk[]> {
    const paid: LineToAsk[] = [];
    for await (const { claimId, paidCents } of this.rows(place)) {
      if (paidCents === 0) continue;
      const { state: claim } = await this.claims.find(claimId);
      if (claim.status === 'unknown') continue;
      for (const { line, paidCents: cents = 0 } of lineAmounts(claim))
        if (line.kind === 'service' && line.zone === place.zone && cents > 0)
          paid.push({ redemptionId: line.redemptionId, voucherId: line.voucherId, claimId: claim.place.claimId });
    }
    return paid.toSorted((a, b) => (a.redemptionId < b.redemptionId ? -1 : 1));
  }

  private async *rows({ callId, zone, month }: SurveyPlace): AsyncGenerator<ClaimRow> {
    await this.lists.newest();
    let after: string | undefined;
    do {
      const page = { limit: PAGE, ...(after !== undefined && { after }) };
      const rows = await this.lists.claims({ callId, month, zones: [zone] }, page);
      yield* rows;
      after = rows.length < PAGE ? undefined : rows.at(-1)?.claimId;
    } while (after !== undefined);
  }
}
