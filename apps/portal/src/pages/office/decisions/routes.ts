// The addresses of what a second person signs: decisions, admissions against the engine's answer, and corrections.
import type { Role } from '../../session/desk.js';
import type { Handler, Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { atCorrections, correctionApproved, correctionSentBack, correctionsPage } from './corrections-page.js';
import { correctionProposed, newCorrectionPage } from './new-correction-page.js';
import { overrideProposed } from './new-override-page.js';
import { atOverride, overrideApproved, overridePage, overrideSentBack } from './override-page.js';
import { atSignature, decisionSentBack, decisionSigned, signaturePage } from './signature-page.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const SIGNS: readonly Role[] = ['zone-officer', 'region-officer'];

const get = routeFor('GET');
const post = routeFor('POST');

const SIGNATURE = atSignature(':applicationId');
const OVERRIDE = atOverride(':applicationId');
const CORRECTIONS = atCorrections(':applicationId');
const CORRECTION = `${CORRECTIONS}/:correctionId`;

// What only a form asks for: whoever comes back to its address finds the list.
const back: Handler = ({ params }) => ({ to: atCorrections(params['applicationId'] ?? '') });
const backToFile: Handler = ({ params }) => ({ to: `/ufficio/domande/${params['applicationId'] ?? ''}` });

export const DECISION_ROUTES: readonly Route[] = [
  get(READS, SIGNATURE, (visit) => signaturePage(visit)),
  post(SIGNS, SIGNATURE, decisionSigned),
  get(SIGNS, `${SIGNATURE}/rinvio`, ({ params }) => ({ to: atSignature(params['applicationId'] ?? '') })),
  post(SIGNS, `${SIGNATURE}/rinvio`, decisionSentBack),
  get(READS, OVERRIDE, (visit) => overridePage(visit)),
  post(SIGNS, OVERRIDE, overrideApproved),
  get(['zone-officer'], `${OVERRIDE}/proposta`, backToFile),
  post(['zone-officer'], `${OVERRIDE}/proposta`, overrideProposed),
  get(SIGNS, `${OVERRIDE}/rinvio`, backToFile),
  post(SIGNS, `${OVERRIDE}/rinvio`, overrideSentBack),
  get(READS, CORRECTIONS, (visit) => correctionsPage(visit)),
  get(['zone-officer'], `${CORRECTIONS}/nuova`, newCorrectionPage),
  post(['zone-officer'], `${CORRECTIONS}/nuova`, correctionProposed),
  get(SIGNS, `${CORRECTION}/approvazione`, back),
  post(SIGNS, `${CORRECTION}/approvazione`, correctionApproved),
  get(SIGNS, `${CORRECTION}/rinvio`, back),
  post(SIGNS, `${CORRECTION}/rinvio`, correctionSentBack),
];
