// What the form of a call sends: the provider joins it, or says anew for what.
import { written } from '../../api.js';
import { refilled } from '../../frame/form.js';
import type { Outcome, Visit } from '../../visit.js';
import { callPage } from './call-page.js';
import { joinSaid } from './join-form.js';
import { askedToRun, joiningAt } from './own.js';
import { wordsOf } from './refused.js';

/** The provider joins, or says anew for what. */
export const callJoined = async (visit: Visit): Promise<Outcome> => {
  const asked = await askedToRun(visit);
  const { provider, call } = asked;
  const { body, errors } = joinSaid(visit, call);
  const again = (wrong: ReadonlyMap<string, string>): Promise<Outcome> =>
    callPage(visit, asked, refilled(visit.form, wrong));
  if (errors.size > 0) return again(errors);
  const answer = await written(visit, 'POST', `/providers/${provider.providerId}/adhesions`, body);
  if ('body' in answer) return { to: `${joiningAt(call.callId, provider.providerId)}&fatto=callJoined` };
  return again(wordsOf(visit, call, answer.problem));
};
