// A decision taken again on what it was taken on, shown over its file.
import { written } from '../api.js';
import type { Outcome, Visit } from '../visit.js';
import { officeFilePage } from './file-page.js';
import type { Replay } from './shapes.js';

/** The replay. */
export const decisionReplayed = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['applicationId'] ?? '';
  const answer = await written<Replay>(visit, 'POST', `/applications/${id}/decision/replay`);
  return 'problem' in answer
    ? officeFilePage(visit, undefined, answer.problem.detail)
    : officeFilePage(visit, answer.body);
};
