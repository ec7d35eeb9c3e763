// An invented scheme from its file to a redeemed service: the steps that the schemes share.
import { readFileSync } from 'node:fs';
import type { Answer } from './client.js';
import { acceptedVoucher, admittedApplication, publishCall, type Journey, type VoucherLine } from './journey.js';
import { family } from './people.js';

/** The first family as a recipient: it needs no mandate to apply for itself. */
export const SELF = family('family-one');

/** The type of a problem, as the answers write it. */
export const problem = (name: string) => ({ type: `urn:buono:problem:${name}` });

const tutor = { applicant: { relation: 'tutor', mandate: 'Decreto di prova 9/2026' } };

/** An application that the first family sends, for itself or as a tutor. */
export const application = (callId: string, action: string, recipient: object, facts: object) => ({
  callId,
  action,
  recipient,
  ...(recipient !== SELF && tutor),
  facts,
  declarationsAccepted: true,
});

/** The schemes of one journey. */
export class Schemes {
  constructor(private readonly journey: Journey) {}

  /** The call of a file, published, with this money of 2026 in the zone of Firenze; answers its id. */
  async published(file: string, ...sources: readonly (readonly [source: string, amountCents: number])[]) {
    const document = readFileSync(`test/e2e/schemes/${file}.yaml`, 'utf8');
    const parts = sources.map(([source, amountCents]) => ({ source, year: 2026, amountCents }));
    return (await publishCall(this.journey, document, parts)).callId;
  }

  /** What anybody who lives in Firenze is told beforehand. */
  told(callId: string, facts: Record<string, unknown>, action?: string) {
    return this.journey.nobody().did(`/calls/${callId}/prechecks`, {
      facts: { comune: 'D612', ...facts },
      ...(action !== undefined && { action }),
    });
  }

  /** The accepted voucher of the first family, for itself unless said. */
  async voucher(
    [callId, action]: readonly [callId: string, action: string],
    facts: Record<string, unknown>,
    { recipient = SELF, assessment }: { recipient?: object; assessment?: object } = {},
  ): Promise<VoucherLine> {
    const asked = application(callId, action, recipient, facts);
    const id = await admittedApplication(this.journey, 'family-one', asked, assessment && { facts: assessment });
    return acceptedVoucher(this.journey, 'family-one', id);
  }

  /** Redeems as somebody; the service, the day and the quantity are in what is said. */
  redeem(persona: string, voucherId: string, said: Record<string, unknown>): Promise<Answer> {
    return this.journey.as(persona).post('/redemptions', { voucherId, ...said });
  }

  /** The same with a one-time code that the family shows. */
  async redeemByCode(persona: string, voucherId: string, said: Record<string, unknown>): Promise<Answer> {
    const { code } = await this.journey.as('family-one').did<{ code: string }>(`/vouchers/${voucherId}/codes`);
    return this.journey.as(persona).post('/redemptions', { code, ...said });
  }
}
