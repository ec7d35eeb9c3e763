// What the pages on families asked after payment speak of, and where they are.
import { problemName, type components, type Problem } from '@buono/client';
import { ApiRefused, ifThere } from '../../api.js';
import { errorsOf } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { badge, italian, type Tone } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { wordFor } from '../../language/language.js';
import { all } from '../../provider/shapes.js';
import { NoSuchPage, type Crumb, type Visit } from '../../visit.js';
import { deskCrumb, payeeNames } from '../pieces.js';

type Schemas = components['schemas'];
export type AskedLine = Schemas['ServiceQuestionView'];
export type AskedService = Schemas['ServiceAnswerView'];
export type Survey = Schemas['SurveyWholeView'];
export type SurveyRow = Schemas['SurveyView'];
type ProviderAnswers = Schemas['ProviderAnswersView'];

/** Where they are. */
export const SURVEYS = '/ufficio/famiglie';

/** Where the survey of a call, zone and month is. */
export const atSurvey = ({ callId, zone, month }: Pick<SurveyRow, 'callId' | 'month' | 'zone'>): string =>
  `${SURVEYS}/${callId}/${zone}/${month}`;

/** The way to a page below the list. */
export const crumbsOfSurveys = (visit: Visit): Crumb[] => [
  deskCrumb(visit),
  { label: visit.t.surveys.title, href: SURVEYS },
];

/** The survey of the address; there is no such page where it is none, or another office's. */
export const surveyOfAddress = async ({ api, params }: Visit): Promise<Survey> => {
  const { callId = '', zone = '', month = '' } = params;
  const answer = await api.send<Survey>(
    'GET',
    `/surveys/${callId}/${encodeURIComponent(zone)}/${encodeURIComponent(month)}`,
  );
  // An address that names no zone or no month is as good as one of nothing.
  if (!answer.ok && answer.problem.status === 400) throw new NoSuchPage();
  const survey = ifThere(answer);
  if (survey === undefined) throw new NoSuchPage();
  return survey;
};

const TONES: Readonly<Record<AskedLine['status'], Tone | 'plain'>> = {
  asked: 'info',
  silent: 'plain',
  came: 'good',
  'in-part': 'warning',
  'did-not-come': 'bad',
  unknown: 'plain',
};

/** What a family said, in a word. */
export const saidBadge = ({ t }: Visit, { status, cameShare }: Pick<AskedLine, 'cameShare' | 'status'>): Html =>
  badge(TONES[status], `${t.surveys.said[status]}${cameShare === undefined ? '' : ` (${cameShare}%)`}`);

/** What families said by provider, with the numbers that the shares are made of; undefined where nobody was asked. */
export const providersTable = async (visit: Visit, callId?: string): Promise<Html | undefined> => {
  const { t, as, code } = visit;
  const asked = callId === undefined ? '' : `&callId=${callId}`;
  const rows = await all<ProviderAnswers>(visit, `/provider-answers?limit=100${asked}`);
  if (rows.length === 0) return undefined;
  const lines = rows.map((row) => ({ ...row, payeeKind: 'provider' as const }));
  const nameOf = await payeeNames(visit, lines);
  const share = (basisPoints: number | undefined): string =>
    basisPoints === undefined ? '–' : `${as.number(basisPoints / 100)}%`;
  const counts = ['asked', 'waiting', 'silent', 'came', 'inPart', 'didNotCome', 'unknown'] as const;
  return table(
    t.surveys.byProvider,
    [
      { label: t.surveys.provider },
      ...counts.map((one) => ({ label: t.surveys.counts[one], isNumber: true })),
      { label: t.surveys.answeredShare, isNumber: true },
      { label: t.surveys.adverseShare, isNumber: true },
    ],
    lines.map((line) => [
      html`<a href="/ufficio/enti/${line.payeeId}">${italian(code, nameOf(line))}</a>`,
      ...counts.map((one) => as.number(line[one])),
      share(line.answeredBasisPoints),
      share(line.adverseBasisPoints),
    ]),
  );
};

const FIELDS: Readonly<Record<string, string>> = {
  callId: 'avviso',
  zone: 'zona',
  month: 'mese',
  lines: 'righe',
  days: 'giorni',
  actNumber: 'atto',
  commitment: 'seme',
  seed: 'seme',
};

/** Why it was refused, in words for who has a page before them and not the API. */
export const surveyRefusal = ({ t }: Visit, problem: Problem): ReadonlyMap<string, string> => {
  const name = problemName(problem);
  const words = wordFor(t.surveys.refusals, name);
  if (words === undefined) return errorsOf(problem, (field) => FIELDS[field]);
  return new Map([[name.startsWith('survey-seed') ? 'seme' : '', words]]);
};

/** The API says of another office's zone what it says of nothing. */
export const notOurs = (error: unknown): undefined => {
  if (error instanceof ApiRefused && error.problem.status === 404) return undefined;
  throw error;
};
