// What a family writes to the office about an application: an answer, observations, a request for review; or that it gives up.
import { written } from '../api.js';
import { blank, errorsOf, errorSummary, form, lines, refilled, send, type Filled } from '../frame/form.js';
import { html } from '../frame/html.js';
import { action, italian } from '../frame/parts.js';
import type { Handler, Outcome, Page, Route, Visit } from '../visit.js';
import { askedFor, callById } from '../public/calls.js';
import { applicationOf } from './shapes.js';

type Kind = Exclude<keyof Visit['t']['answer'], 'empty'>;

const ANSWERS: readonly { readonly kind: Kind; readonly path: string; readonly to: string }[] = [
  { kind: 'integration', path: 'integrazione', to: 'integrations/answer' },
  { kind: 'observations', path: 'osservazioni', to: 'observations' },
  { kind: 'appeal', path: 'riesame', to: 'appeal' },
];

const pageOf = async (visit: Visit, kind: Kind, path: string, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const application = await applicationOf(visit);
  const title = askedFor(await callById(visit, application.callId), application.action);
  const at = `/pratiche/${application.applicationId}`;
  return {
    title: t.answer[kind].title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: at },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.answer[kind].title}</h1>
      <p class="lead">${italian(code, title)}</p>
      <p>${t.answer[kind].text}</p>
      ${form(
        visit,
        `${at}/${path}`,
        html`${lines(filled, { name: 'text', label: t.answer[kind].label, hint: t.answer[kind].hint })}
        ${send(t.answer[kind].send)} ${action(at, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

const sent = async (visit: Visit, { kind, path, to }: (typeof ANSWERS)[number]): Promise<Outcome> => {
  const { t, form: filled, params } = visit;
  const text = filled.get('text')?.trim() ?? '';
  if (text === '') return pageOf(visit, kind, path, refilled(filled, new Map([['text', t.answer.empty]])));
  const id = params['applicationId'] ?? '';
  const answer = await written(visit, 'POST', `/applications/${id}/${to}`, { text });
  if ('problem' in answer)
    return pageOf(
      visit,
      kind,
      path,
      refilled(
        filled,
        errorsOf(answer.problem, (field) => (field === 'text' ? 'text' : undefined)),
      ),
    );
  return { to: `/pratiche/${id}?fatto=${kind}` };
};

const withdrawPage = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, code } = visit;
  const application = await applicationOf(visit);
  const title = askedFor(await callById(visit, application.callId), application.action);
  const at = `/pratiche/${application.applicationId}`;
  const filled = refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]]));
  return {
    title: t.withdraw.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: at },
    ],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.withdraw.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      <p>${t.withdraw.text}</p>
      ${form(visit, `${at}/ritiro`, html`${send(t.withdraw.send, 'danger')} ${action(at, t.form.back, 'outline-primary')}`)}
    </div>`,
  };
};

const withdrawn: Handler = async (visit) => {
  const id = visit.params['applicationId'] ?? '';
  const answer = await written(visit, 'POST', `/applications/${id}/withdrawal`);
  if ('problem' in answer) return withdrawPage(visit, answer.problem.detail);
  return { to: `/pratiche/${id}?fatto=withdrawal` };
};

/** The addresses at which a family answers. */
export const ANSWER_ROUTES: readonly Route[] = [
  ...ANSWERS.flatMap((answer): readonly Route[] => {
    const path = `/pratiche/:applicationId/${answer.path}`;
    return [
      { method: 'GET', path, isPrivate: true, handler: (visit) => pageOf(visit, answer.kind, answer.path, blank()) },
      { method: 'POST', path, isPrivate: true, handler: (visit) => sent(visit, answer) },
    ];
  }),
  { method: 'GET', path: '/pratiche/:applicationId/ritiro', isPrivate: true, handler: (visit) => withdrawPage(visit) },
  { method: 'POST', path: '/pratiche/:applicationId/ritiro', isPrivate: true, handler: withdrawn },
];
