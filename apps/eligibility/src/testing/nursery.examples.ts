// An application to the nursery call that specifications share.
import { childCode } from './house.js';

/** A child with ISEE 12,500.00, fee 600.00 and INPS 272.73 a month: 327.27 a month are due, under the 350.00 of the band. */
export const facts = (over: object = {}) => ({
  attendanceStart: '2026-09-01',
  unitEnrolled: true,
  isee: 1_250_000,
  iseeKind: 'minorenni',
  iseePresentedOn: '2026-02-10',
  iseeAnnotated: false,
  unitFee: 60_000,
  inpsMonthlyQuota: 27_273,
  otherPublicContribution: false,
  disabilityCertified: false,
  serviceMode: 'full',
  bothParentsWork: true,
  ...over,
});
export const recipient = (n: number, over: object = {}) => ({
  fiscalCode: childCode(n),
  givenName: 'Bimba Segretissima',
  familyName: 'Riservatini',
  birthDate: '2025-01-15',
  comune: 'D612',
  ...over,
});
export const draft = (callId: string, n: number, over: object = {}) => ({
  callId,
  action: 'NIDI',
  recipient: recipient(n),
  applicant: { relation: 'parent' },
  facts: facts(),
  declarationsAccepted: true,
  ...over,
});
