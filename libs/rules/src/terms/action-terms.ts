// The terms and policies of one action: its own, else the call's, else what the law or usage says.
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { ActionPolicies, ActionTerms, RecipientKind } from '../model/call-terms.js';

/** The terms where a call says none. L. 241/1990: 30 days to decide (art. 2), 10 for observations (art. 10-bis); the others are usage. */
export const USUAL_TERMS = {
  decisionDays: 30,
  integrationDays: 10,
  observationDays: 10,
  appealDays: 30,
  // No law asks for a provisional ranking: the call does, or there is none.
  provisionalDays: 0,
  observationsFrom: 'act',
  countFrom: 'act',
  postingDays: 15,
  complaintDays: 30,
  decisionsBy: 'one-person',
} as const;

/** The terms of an action. */
export const termsOfAction = (document: CallDocument, action: CallAction): ActionTerms => ({
  ...USUAL_TERMS,
  ...document.terms,
  ...action.terms,
});

/** The policies of an action. A ranking is a procedura concorsuale: no notice of refusal unless the call says so. */
export const policiesOfAction = (document: CallDocument, action: CallAction): ActionPolicies => {
  const said = { ...document.policies, ...action.policies };
  const byArrival = !isRanked(document, action);
  return {
    rejectionNotice: byArrival,
    booking: 'admission',
    lastVoucher: 'stop',
    onRenunciation: byArrival || said.lastVoucher === 'share' ? 'out' : 'last',
    onLapse: 'out',
    changes: [],
    incompatible: [],
    ...said,
  };
};

/** Whether the applications of an action are put in a ranking, by points, ISEE or lot. */
export const isRanked = (document: CallDocument, action: CallAction): boolean =>
  (action.order ?? document.order) !== 'arrival';

/** Who receives under an action. */
export const recipientOfAction = (document: CallDocument, action: CallAction): RecipientKind =>
  action.recipient ?? document.recipient ?? 'person';
