// Whether an application is in the office's hands, and if not, why.
import type { PersonId } from '@buono/kernel';
import type { ApplicationRefusal } from './commands.js';
import { belongsTo, type Application, type Received } from './state.js';

/** An application in the office's hands, or why it is not. */
export type Examined = { readonly received: Received } | { readonly refusal: ApplicationRefusal };

/** The application as the office may work on it, or why it may not. Nobody works on their own. */
export const examined = (application: Application, by: PersonId): Examined => {
  switch (application.status) {
    case 'none':
      return { refusal: 'application-unknown' };
    case 'draft':
      return { refusal: 'application-not-sent' };
    case 'submitted':
      return { refusal: 'application-not-received' };
    case 'withdrawn':
      return { refusal: 'application-withdrawn' };
    case 'admitted':
    case 'refused':
    case 'taken-over':
      return { refusal: 'already-decided' };
    case 'received':
      return belongsTo(application, by) ? { refusal: 'own-application' } : { received: application };
  }
};
