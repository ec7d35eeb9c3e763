// What an office files, and the steps of an application, as they come in and are shown.
import { callId, instant, localDate, type ZoneCode } from '@buono/kernel';
import type { PastStep, StepBy } from '../../../application/application/application-steps.js';
import type { HandsInput } from '../../../application/application/change-applicant.handler.js';
import type { FilingInput } from '../../../application/application/file-application.handler.js';
import { inputOf } from './application-view.js';
import type { ChangeApplicantDto, FileApplicationDto, FileStepView } from './filings.dto.js';

/** What an office files, for the zones that it works for. */
export const filingOf = (body: FileApplicationDto, zones: readonly ZoneCode[] | 'all'): FilingInput => {
  const { callId: call, applicant, source, consent, presentedAt, ...content } = body;
  const { fiscalCode, ...relation } = applicant ?? { relation: 'self' as const, fiscalCode: undefined };
  return {
    call: callId(call),
    content: inputOf({ ...content, applicant: relation }),
    ...(fiscalCode !== undefined && { applicant: fiscalCode }),
    source,
    consent,
    ...(presentedAt !== undefined && { presentedAt: instant(presentedAt) }),
    zones,
  };
};

/** The hands that an application goes on in. */
export const handsOf = (
  { fiscalCode, relation, cause, act, mandateFrom, mandateTo }: ChangeApplicantDto,
  office: boolean,
): HandsInput => ({
  ...(fiscalCode !== undefined && { fiscalCode }),
  relation,
  cause,
  ...(act !== undefined && { act }),
  dates: {
    ...(mandateFrom !== undefined && { from: localDate(mandateFrom) }),
    ...(mandateTo !== undefined && { to: localDate(mandateTo) }),
  },
  office,
});

/** A step as it is shown. */
export const stepView = ({ name, at, actor, underMandate, by }: PastStep & { readonly by: StepBy }): FileStepView => ({
  step: name,
  at,
  by,
  actorId: actor,
  ...(underMandate !== undefined && { mandateId: underMandate }),
});
