// Whether a round of an application came to its end, so that another may be opened for the same recipient.
import { appealIsOpen } from './procedure/procedure.js';
import type { KnownApplication } from './state.js';

/** Withdrawn before an admission, or refused for good. */
export const hasEnded = (application: KnownApplication): boolean => {
  if (application.status === 'withdrawn') return !application.afterAdmission;
  return application.status === 'refused' && !appealIsOpen(application.procedure);
};
