// The steps of a ranking, each by who may take it.
import { written } from '../../api.js';
import { errorsOf, inWords, refilled } from '../../frame/form.js';
import type { Handler, Outcome, Visit } from '../../visit.js';
import type { Ranking } from '../shapes.js';
import { rankingOf, rankingShown } from './ranking-page.js';
import { RANKINGS } from './rankings-page.js';

const labelsOf = ({ t }: Visit): Readonly<Record<string, string>> => ({
  actNumber: t.office.decision.act,
  from: t.rankings.board.from,
  number: t.rankings.board.number,
  seed: t.rankings.seed,
  to: t.rankings.board.to,
});

type Asked = (said: (name: string) => string) => Readonly<Record<string, string>>;

const taken =
  (to: 'approval' | 'posting' | 'provisional', done: string, bodyOf: Asked): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    const id = params['rankingId'] ?? '';
    const body = bodyOf((name) => sent.get(name)?.trim() ?? '');
    const answer = await written(visit, 'POST', `/rankings/${id}/${to}`, body);
    if ('body' in answer) return { to: `${RANKINGS}/${id}?fatto=${done}` };
    const labels = labelsOf(visit);
    const errors = errorsOf(answer.problem, (field) => (field in labels ? field : undefined));
    return rankingShown(visit, refilled(sent, inWords(visit, errors, sent, labels)));
  };

const act: Asked = (said) => ({ actNumber: said('actNumber') });

/** The final ranking is computed of what was put right since the provisional one. */
const madeFinal: Handler = async (visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const { rankingId: follows, callId, zone, action } = await rankingOf(visit);
  const seed = sent.get('seed')?.trim() ?? '';
  const body = { callId, zone, action, follows, ...(seed !== '' && { seed }) };
  const answer = await written<Ranking>(visit, 'POST', '/rankings', body);
  if ('body' in answer) return { to: `${RANKINGS}/${answer.body.rankingId}?fatto=rankingComputed` };
  const errors = errorsOf(answer.problem, (field) => (field === 'seed' ? field : undefined));
  return rankingShown(visit, refilled(sent, errors));
};

/** The steps by their addresses, each with the role that takes it. */
export const RANKING_STEPS = [
  ['region-officer', 'provvisoria', taken('provisional', 'rankingProvisional', act)],
  [
    'region-officer',
    'albo',
    taken('posting', 'rankingPosted', (said) => ({ number: said('number'), from: said('from'), to: said('to') })),
  ],
  ['zone-officer', 'definitiva', madeFinal],
  ['region-officer', 'approvazione', taken('approval', 'ranked', act)],
] as const;
