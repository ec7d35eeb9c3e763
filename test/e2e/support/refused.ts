// How a refusal must look, and a small world of one voucher in which to be refused.
import { expect } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import type { Answer } from './client.js';
import { acceptedVoucher, accreditedProvider, admittedApplication, publishCall, type Journey } from './journey.js';
import { respite, respiteProvider } from './occasion.js';
import { family, invented } from './people.js';

/** An id that belongs to nothing. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';
/** What the call of the small world asks of a family. */
export const FACTS = { caresFor: true, isee: 1_000_000, householdSize: 3 };

/** Status, name of the problem, and the field where one is named. */
export type Refusal = readonly [status: number, name: string, field?: string];

/** Fails unless the answer is this problem, as problem+json, with a sentence, and with the field where one is named. */
export const expectRefused = (answer: Answer, [status, name, field]: Refusal): void => {
  const body = answer.body as { type?: string; errors?: readonly { field: string }[] };
  expect({ status: answer.status, type: body.type }).toEqual({ status, type: `urn:buono:problem:${name}` });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(body).toMatchObject({ status, detail: expect.stringMatching(/^[A-ZÈ].{15,}\.$/) });
  if (field !== undefined) expect(body.errors?.map((error) => error.field)).toContain(field);
};

/** A call, a family with a voucher of 150.00 and a provider that may redeem it. */
export interface SmallWorld {
  readonly callId: string;
  readonly applicationId: string;
  readonly voucherId: string;
  readonly providerId: string;
}

/** An application of the small world that the first family sends as a tutor. */
export const tutored = (callId: string, over: object = {}) => ({
  callId,
  action: 'SOLLIEVO',
  recipient: invented('Nuova', 'Inventata', 'F', '1950-01-01'),
  applicant: { relation: 'tutor', mandate: 'Decreto di prova 1/2026' },
  facts: FACTS,
  declarationsAccepted: true,
  ...over,
});

/** The partita IVA of the small world's provider. */
export const HOUSE_VAT = computePartitaIva('4567890123');

/** Makes the small world in a journey that began on 1 April 2026; `over`: what its call says otherwise. */
export const smallWorld = async (journey: Pick<Journey, 'as'>, over: object = {}): Promise<SmallWorld> => {
  const document = { ...respite('GUASTI-2026', { from: '2026-03-28', to: '2026-12-31' }), ...over };
  const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000 }];
  const { callId } = await publishCall(journey, document, funds);
  const own = { recipient: family('family-one'), applicant: { relation: 'self' } };
  const applicationId = await admittedApplication(journey, 'family-one', tutored(callId, own));
  const { voucherId } = await acceptedVoucher(journey, 'family-one', applicationId);
  const house = respiteProvider(HOUSE_VAT, italianIban('05428', '11101', '000000555555'));
  const providerId = await accreditedProvider(journey, 'home-care', house, 'sollievo');
  return { callId, applicationId, voucherId, providerId };
};
