// The addresses of what a second person signs: decisions and their corrections.
import type { Role } from '../../session/desk.js';
import type { Handler, Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { atCorrections, correctionApproved, correctionSentBack, correctionsPage } from './corrections-page.js';
import { correctionProposed, newCorrectionPage } from './new-correction-page.js';
import { atSignature, decisionSentBack, decisionSigned, signaturePage } from './signature-page.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const SIGNS: readonly Role[] = ['zone-officer', 'region-officer'];

const get = routeFor('GET');
const post = routeFor('POST');

const SIGNATURE = atSignature(':applicationId');
const CORRECTIONS = atCorrections(':applicationId');
const CORRECTION = `${CORRECTIONS}/:correctionId`;

// What only a form asks for: whoever comes back to its address finds the list.
const back: Handler = ({ params }) => ({ to: atCorrections(params['applicationId'] ?? '') });

export const DECISION_ROUTES: readonly Route[] = [
  get(READS, SIGNATURE, (visit) => signaturePage(visit)),
  post(SIGNS, SIGNATURE, decisionSigned),
  get(SIGNS, `${SIGNATURE}/rinvio`, ({ params }) => ({ to: atSignature(params['applicationId'] ?? '') })),
  post(SIGNS, `${SIGNATURE}/rinvio`, decisionSentBack),
  get(READS, CORRECTIONS, (visit) => correctionsPage(visit)),
  get(['zone-officer'], `${CORRECTIONS}/nuova`, newCorrectionPage),
  post(['zone-officer'], `${CORRECTIONS}/nuova`, correctionProposed),
  get(SIGNS, `${CORRECTION}/approvazione`, back),
  post(SIGNS, `${CORRECTION}/approvazione`, correctionApproved),
  get(SIGNS, `${CORRECTION}/rinvio`, back),
  post(SIGNS, `${CORRECTION}/rinvio`, correctionSentBack),
];
