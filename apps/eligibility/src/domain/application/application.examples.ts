// Examples that the specifications of applications share: a mother who applies for her child in March 2026.
import { applicationId, cents, instant, localDate, personId, zoneCode } from '@buono/kernel';
import { CALL, idOf, terms } from '../call/call.examples.js';
import type { AdmitApplication, StartDraft, SubmitApplication } from './commands.js';
import type { CriterionFinding, Evaluation } from './evaluation.js';
import type {
  ApplicationAdmitted,
  ApplicationRefused,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  DraftStarted,
  ReceiptRecorded,
} from './events.js';
import { LAW_TERMS } from './procedure/terms.js';

export const APPLICATION = applicationId(idOf(2));
export const CHILD = personId(idOf(3));
export const MOTHER = personId(idOf(4));
export const STRANGER = personId(idOf(5));
export const OFFICER = personId(idOf(6));

export const startDraft = (over: Partial<StartDraft> = {}): StartDraft => ({
  type: 'StartDraft',
  applicationId: APPLICATION,
  callId: CALL,
  recipientId: CHILD,
  applicantId: MOTHER,
  action: 'A',
  relation: 'parent',
  zone: zoneCode('TC-01'),
  sealed: { identity: 'box-identity', economic: 'box-economic' },
  digest: 'ab'.repeat(32),
  window: terms().window,
  arrivedAt: instant('2026-03-02T08:00:00.120Z'),
  on: localDate('2026-03-02'),
  ...over,
});

export const started = (over: Partial<DraftStarted> = {}): DraftStarted => {
  const { type: _, window: _window, arrivedAt: _arrivedAt, on: startedOn, ...content } = startDraft();
  return { type: 'DraftStarted', round: 1, ...content, startedOn, ...over };
};

export const submitApplication = (over: Partial<SubmitApplication> = {}): SubmitApplication => ({
  type: 'SubmitApplication',
  by: MOTHER,
  callVersion: 1,
  terms: LAW_TERMS,
  window: terms().window,
  arrivedAt: instant('2026-03-31T10:00:00.999Z'),
  on: localDate('2026-03-31'),
  ...over,
});

export const submitted = (over: Partial<ApplicationSubmitted> = {}): ApplicationSubmitted => ({
  type: 'ApplicationSubmitted',
  applicationId: APPLICATION,
  callId: CALL,
  round: 1,
  callVersion: 1,
  arrivedAt: instant('2026-03-31T10:00:00.999Z'),
  submittedOn: localDate('2026-03-31'),
  digest: 'ab'.repeat(32),
  terms: LAW_TERMS,
  ...over,
});

export const received = (over: Partial<ReceiptRecorded> = {}): ReceiptRecorded => ({
  type: 'ReceiptRecorded',
  applicationId: APPLICATION,
  callId: CALL,
  callVersion: 1,
  action: 'A',
  recipientId: CHILD,
  zone: zoneCode('TC-01'),
  round: 1,
  receiptNumber: 41,
  arrivedAt: instant('2026-03-31T10:00:00.999Z'),
  registeredAt: instant('2026-03-31T10:00:01.050Z'),
  ...over,
});

export const withdrawn = (over: Partial<ApplicationWithdrawn> = {}): ApplicationWithdrawn => ({
  type: 'ApplicationWithdrawn',
  applicationId: APPLICATION,
  callId: CALL,
  recipientId: CHILD,
  zone: zoneCode('TC-01'),
  round: 1,
  withdrawnOn: localDate('2026-03-20'),
  ...over,
});

const residence: CriterionFinding = { id: 'res', article: 'art. 3', outcome: 'met', sentence: 'Risiede in regione.' };
export const isee: CriterionFinding = {
  id: 'isee',
  article: 'art. 4',
  outcome: 'not-met',
  sentence: 'L’ISEE supera la soglia.',
};

export const qualifying = (over: Partial<Evaluation> = {}): Evaluation => ({
  outcome: 'qualifies',
  callVersion: 1,
  engineVersion: '1.0.0',
  submittedOn: localDate('2026-03-31'),
  evaluatedOn: localDate('2026-04-10'),
  criteria: [residence],
  missing: [],
  due: { valueCents: cents(250_00), validFrom: localDate('2026-04-10'), validTo: localDate('2026-12-31') },
  ...over,
});

export const failing = (over: Partial<Evaluation> = {}): Evaluation => {
  const { due: _, ...without } = qualifying();
  return { ...without, outcome: 'does-not-qualify', criteria: [residence, isee], ...over };
};

export const admitApplication = (over: Partial<AdmitApplication> = {}): AdmitApplication => ({
  type: 'AdmitApplication',
  evaluation: qualifying(),
  evidence: { economic: 'box-evidence' },
  order: 'arrival',
  assessmentRequired: false,
  by: OFFICER,
  on: localDate('2026-04-10'),
  ...over,
});

export const admitted = (over: Partial<ApplicationAdmitted> = {}): ApplicationAdmitted => ({
  type: 'ApplicationAdmitted',
  applicationId: APPLICATION,
  callId: CALL,
  action: 'A',
  order: 'arrival',
  recipientId: CHILD,
  applicantId: MOTHER,
  zone: zoneCode('TC-01'),
  receiptNumber: 41,
  evaluation: qualifying(),
  evidence: { economic: 'box-evidence' },
  decidedBy: OFFICER,
  decidedOn: localDate('2026-04-10'),
  ...over,
});

export const refused = (over: Partial<ApplicationRefused> = {}): ApplicationRefused => {
  const { order: _, applicantId: _applicant, type: _type, ...decided } = admitted();
  return { type: 'ApplicationRefused', ...decided, reasons: [isee], evaluation: failing(), ...over };
};
