// The nursery call and one family in it, for the journeys that are about something else than nurseries.
import { readFileSync } from 'node:fs';
import { publishCall, type Journey, type PublishedCall } from './journey.js';
import { invented } from './people.js';

/** The call as it stands among the examples. */
export const nurseryDocument = (): string => readFileSync('libs/rules/calls/infanzia.yaml', 'utf8');

/** What the family declares: ISEE 12,345.67 €, a nursery at 620.00 € a month, 272.73 € of them from INPS. */
export const NURSERY_FACTS = {
  ...{ attendanceStart: '2026-09-01', unitEnrolled: true, serviceMode: 'full', isee: 1_234_567 },
  ...{ iseeKind: 'minorenni', iseePresentedOn: '2026-01-20', iseeAnnotated: false, unitFee: 62_000 },
  ...{ inpsMonthlyQuota: 27_273, otherPublicContribution: false, disabilityCertified: false },
};

/** The call, published as it is or as it is given, with 2,400.00 € for the zone. */
export const nurseryCall = (journey: Pick<Journey, 'as'>, document = nurseryDocument()): Promise<PublishedCall> =>
  publishCall(journey, document, [{ source: 'PR FSE+', year: 2026, amountCents: 240_000 }]);

/** A draft of the first family for its child; answers its id. `over`: what is different about the child. */
export const nurseryDraft = async (
  journey: Pick<Journey, 'as'>,
  callId: string,
  over: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const draft = {
    ...{ callId, action: 'NIDI', recipient: { ...invented('Bimba', 'Esempi', 'F', '2024-09-15'), ...over } },
    ...{ applicant: { relation: 'parent' }, facts: NURSERY_FACTS, declarationsAccepted: true },
  };
  return String((await journey.as('family-one').did('/applications', draft))['applicationId']);
};

/** The same, sent: it has its number. */
export const nurseryApplication = async (
  journey: Pick<Journey, 'as'>,
  callId: string,
  over: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const id = await nurseryDraft(journey, callId, over);
  await journey.as('family-one').did(`/applications/${id}/submission`);
  return id;
};
