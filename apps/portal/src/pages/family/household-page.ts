// Who lives with the person, where the call asks for the household: one added at a time, and taken out again.
import { blank, carried, day, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { askedFor } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { draftOf, saveDraft, type Draft } from './draft.js';
import type { Application } from './shapes.js';

const FIELDS = ['givenName', 'familyName', 'fiscalCode', 'birthDate'] as const;
type Member = NonNullable<Application['household']>[number];

const pathOf = ({ application }: Draft): string => `/pratiche/${application.applicationId}/nucleo`;

/** Where the questions go on: the first of them, or the summary where everything was seen already. */
const nextOf = ({ application, steps }: Draft): string =>
  `/pratiche/${application.applicationId}/${steps.length === 0 ? 'riepilogo' : 'domanda/1'}`;

/** The members that are listed, and a form for one more. */
export const householdPage = async (visit: Visit): Promise<Page> => shown(visit, await draftOf(visit), blank());

/** One more is listed. */
export const memberAdded = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const draft = await draftOf(visit);
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const missing = FIELDS.filter((name) => said(name) === '').map(
    (name) => [name, fill(t.form.missing, { field: t.apply[name] })] as const,
  );
  if (missing.length > 0) return shown(visit, draft, refilled(sent, new Map(missing)));
  const one: Member = {
    fiscalCode: said('fiscalCode').toUpperCase().replace(/\s/g, ''),
    ...{ givenName: said('givenName'), familyName: said('familyName'), birthDate: said('birthDate') },
  };
  return saved(visit, draft, [...(draft.application.household ?? []), one]);
};

/** One is taken out, by place in the list. */
export const memberRemoved = async (visit: Visit): Promise<Outcome> => {
  const draft = await draftOf(visit);
  const at = Number(visit.form.get('nth'));
  return saved(
    visit,
    draft,
    (draft.application.household ?? []).filter((_, index) => index !== at),
  );
};

const saved = async (visit: Visit, draft: Draft, household: readonly Member[]): Promise<Outcome> => {
  const answer = await saveDraft(visit, draft.application, { household });
  if (!('problem' in answer)) return { to: pathOf(draft) };
  const errors = errorsOf(answer.problem, (field) => /^household\[\d+\]\.(\w+)$/.exec(field)?.[1]);
  return shown(visit, draft, refilled(visit.form, errors));
};

const shown = (visit: Visit, draft: Draft, filled: Filled): Page => {
  const { t } = visit;
  const { application, call, revision } = draft;
  const members = application.household ?? [];
  const read = carried({ _revision: filled.errors.size > 0 ? (visit.form.get('_revision') ?? '') : revision });
  return {
    title: t.household.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: askedFor(call, application.action), href: `/pratiche/${application.applicationId}/riepilogo` },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.household.title}</h1>
      <p>${t.household.text}</p>
      <h2>${t.household.listed}</h2>
      ${members.length === 0 && html`<p>${t.household.nobody}</p>`}
      ${
        members.length > 0 &&
        html`<ul class="plain">
          ${members.map((member, nth) =>
            memberLine(visit, member, {
              read,
              path: pathOf(draft),
              nth,
            }),
          )}
        </ul>`
      }
      <h2>${t.household.another}</h2>
      ${form(
        visit,
        pathOf(draft),
        html`${read} ${line(filled, { name: 'givenName', label: t.apply.givenName })}
        ${line(filled, { name: 'familyName', label: t.apply.familyName })}
        ${line(filled, { name: 'fiscalCode', label: t.apply.fiscalCode, width: 'medium' })}
        ${day(filled, { name: 'birthDate', label: t.apply.birthDate })} ${send(t.household.add, 'outline-primary')}`,
      )}
      <p>${action(nextOf(draft), t.household.done)}</p>
    </div>`,
  };
};

interface MemberAt {
  readonly read: readonly Html[];
  readonly path: string;
  readonly nth: number;
}

const memberLine = (
  visit: Visit,
  { givenName, familyName, birthDate }: Member,
  { read, path, nth }: MemberAt,
): Html => {
  const { t, as } = visit;
  const name = `${givenName} ${familyName}`;
  return html`<li>
    <strong>${name}</strong>, ${fill(t.household.born, { day: as.day(birthDate) })}
    ${form(
      visit,
      `${path}/togli`,
      html`${read} ${carried({ nth: String(nth) })}
        <button type="submit" class="btn btn-outline-primary btn-sm">
          ${t.household.remove}<span class="visually-hidden">: ${name}</span>
        </button>`,
    )}
  </li>`;
};

/** Who lives with the person, to read again before sending; nothing where the call does not ask. */
export const householdSummary = (visit: Visit, draft: Draft): Html | undefined => {
  const { t } = visit;
  const { household } = draft.application;
  if (household === undefined) return undefined;
  return html`<h2>${t.household.title}</h2>
    ${household.length === 0 && html`<p>${t.household.nobody}</p>`}
    ${household.length > 0 && html`<p>${household.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', ')}</p>`}
    <p>
      <a href="${pathOf(draft)}">${t.apply.change}<span class="visually-hidden">: ${t.household.title}</span></a>
    </p>`;
};
