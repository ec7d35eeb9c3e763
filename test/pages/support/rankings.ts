// A call with a provisional ranking and the families in it, before the pages of rankings have something to show.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { admittedApplication, publishCall } from '../../e2e/support/journey.js';
import { invented } from '../../e2e/support/people.js';
import type { As } from './occasions.js';

/** A household of the nursery call, but for its ISEE. */
export const HOUSEHOLD = {
  ...{ attendanceStart: '2026-09-01', unitEnrolled: true, serviceMode: 'full', iseeKind: 'minorenni' },
  ...{ iseePresentedOn: '2026-01-20', iseeAnnotated: false, otherPublicContribution: false },
  ...{ disabilityCertified: false, disabilityInHousehold: false, unitFee: 62_000, inpsMonthlyQuota: 27_273 },
  ...{ bothParentsWork: true, singleParent: false, siblingAtUnit: false, continuity: false, waitingList: false },
};

/** The nursery call, with five days for observations on its ranking from the first one on the notice board. */
export const provisionalCall = async (as: As): Promise<string> => {
  const document = parse(readFileSync('libs/rules/calls/infanzia.yaml', 'utf8')) as { readonly terms: object };
  const asked = { ...document, terms: { ...document.terms, provisionalDays: 5, observationsFrom: 'posting' } };
  const sources = [
    { source: 'PR FSE+', year: 2026, amountCents: 240_000 },
    { source: 'PR FSE+', year: 2027, amountCents: 160_000 },
  ];
  return (await publishCall({ as }, asked, sources)).callId;
};

/** An admitted application of a family; answers its id. */
export const admittedChild = (
  as: As,
  callId: string,
  persona: string,
  [name, over]: readonly [name: string, over: Readonly<Record<string, unknown>>],
): Promise<string> =>
  admittedApplication({ as }, persona, {
    callId,
    action: 'NIDI',
    recipient: invented(name, 'Esempi', 'F', '2024-09-15'),
    applicant: { relation: 'parent' },
    facts: { ...HOUSEHOLD, isee: 1_200_000, ...over },
    declarationsAccepted: true,
  });
