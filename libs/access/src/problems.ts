// How a refused entrance is told: status, title and the Italian sentence, in one total table.
import { ProblemException } from '@buono/http';
import type { TokenRefusal } from './token-refused.js';

const TOKEN_PROBLEMS: Readonly<Record<TokenRefusal, readonly [title: string, detail: string]>> = {
  'token-missing': ['Accesso richiesto', 'Entra con SPID o CIE e ripeti la richiesta con il tuo token.'],
  'token-invalid': ['Accesso non valido', 'Il token non è valido. Entra di nuovo con SPID o CIE.'],
  'token-expired': ['Accesso scaduto', 'La tua sessione è scaduta. Entra di nuovo con SPID o CIE.'],
  'issuer-not-trusted': [
    'Accesso non valido',
    'Il token viene da un servizio di accesso che non è riconosciuto. Entra di nuovo con SPID o CIE.',
  ],
  'audience-wrong': ['Accesso non valido', 'Il token è destinato a un altro servizio. Entra di nuovo con SPID o CIE.'],
  'fiscal-code-missing': [
    'Codice fiscale assente',
    'Per entrare serve un’identità digitale con codice fiscale italiano.',
  ],
};

/** 401, with the challenge that RFC 6750 wants. */
export const tokenProblem = (refusal: TokenRefusal): ProblemException => {
  const [title, detail] = TOKEN_PROBLEMS[refusal];
  const challenge = refusal === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new ProblemException(401, refusal, title, detail, {}, { 'WWW-Authenticate': challenge });
};

/** 403: the person entered at level 1. */
export const levelTooLow = (): ProblemException =>
  new ProblemException(
    403,
    'level-too-low',
    'Livello di accesso insufficiente',
    'Serve un accesso di livello 2: entra con SPID livello 2 o con CIE.',
  );

/** 403: an officer entered without a second factor. */
export const secondFactorMissing = (): ProblemException =>
  new ProblemException(
    403,
    'second-factor-missing',
    'Serve il secondo fattore',
    'Gli operatori devono entrare confermando con un secondo fattore. Esci ed entra di nuovo.',
  );

/** 403: none of the roles that the route lets in. */
export const roleMissing = (): ProblemException =>
  new ProblemException(
    403,
    'role-missing',
    'Operazione non consentita',
    'Il tuo ruolo non consente questa operazione. Rivolgiti a chi ne è incaricato.',
  );
