// Families apply: a draft, mostly sent, sometimes withdrawn; the assessment unit sees those of whom the call asks it.
import { isAssessed, isSent, type PlannedCase } from '../plan/plan.js';
import { zoneOffices } from '../people/zone-offices.js';
import type { World } from './world.js';

/** The applications of these cases, as far as they go before the office decides. */
export const takeApplications = async (world: World, cases: readonly PlannedCase[]): Promise<void> => {
  await world.each('Domande', cases, (planned) => apply(world, planned));
  const assessed = cases.filter((planned) => planned.assessment !== undefined && isAssessed(planned));
  await world.each('Valutazioni', assessed, (planned) => assess(world, planned));
};

const apply = async (world: World, planned: PlannedCase): Promise<void> => {
  const { api, memory } = world;
  const { key, measure, applicant, facts, fate } = planned;
  const { applicationId } = await api.does<{ readonly applicationId: string }>(
    applicant.who,
    `application:${key}`,
    '/applications',
    {
      callId: world.callOf(measure.call),
      action: measure.action,
      recipient: recipientOf(planned),
      applicant: {
        relation: applicant.relation,
        ...(applicant.mandate !== undefined && { mandate: applicant.mandate }),
      },
      facts,
      declarationsAccepted: true,
    },
  );
  memory.applications.set(key, applicationId);
  if (!isSent(planned)) return;
  await api.does(applicant.who, `submission:${key}`, `/applications/${applicationId}/submission`);
  if (fate !== 'withdrawn') return;
  await api.does(applicant.who, `withdrawal:${key}`, `/applications/${applicationId}/withdrawal`);
};

const recipientOf = ({ recipient, key }: PlannedCase) => {
  const { fiscalCode, givenName, familyName, birthDate, comune } = recipient;
  return { fiscalCode, givenName, familyName, birthDate, comune, contact: { email: `${key}@prova.example` } };
};

const assess = async (world: World, planned: PlannedCase): Promise<void> => {
  const { key, recipient, assessment } = planned;
  const assessor = zoneOffices().get(recipient.zone)?.assessor;
  if (assessor === undefined) throw new Error(`nobody assesses in ${recipient.zone}`);
  const path = `/applications/${world.applicationOf(planned)}/assessments`;
  await world.api.does(assessor, `assessment:${key}`, path, { facts: assessment });
};
