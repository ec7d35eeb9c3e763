// A document as it was handed in, for whoever may read it: never shown in the page, only kept by the browser.
import { ApiRefused } from '../api.js';
import type { Outcome, Visit } from '../visit.js';

/** The document of the address; its opening is recorded. */
export const documentSaved = async (visit: Visit): Promise<Outcome> => {
  const { applicationId = '', documentId = '' } = visit.params;
  const answer = await visit.download(`/applications/${applicationId}/documents/${documentId}/content`);
  if ('problem' in answer) throw new ApiRefused(answer.problem);
  return { fileName: answer.name === '' ? documentId : answer.name, type: answer.type, content: answer.bytes };
};
