// Files given out: what would become of each is shown first, and done when it is confirmed.
import { written } from '../api.js';
import { carried, errorsOf, form, refilled, send } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Outcome, Visit } from '../visit.js';
import { calledAs, colleaguesOf, holderNames } from './holder-names.js';
import { deskCrumb } from './pieces.js';
import type { AssignedFiles } from './shapes.js';
import { zoneOf } from './own-zones.js';
import { COORDINATES, WORKLOAD, workloadWith } from './workload-page.js';

const FIELDS = ['domanda', 'holder', 'reason'] as const;

const asked = ({ form: sent }: Visit) => {
  const [holder, reason] = [sent.get('holder') ?? '', sent.get('reason')?.trim() ?? ''];
  return { applicationIds: sent.getAll('domanda'), holder, ...(reason !== '' && { reason }) };
};

/** What would become of each of the chosen files: nothing is written. */
export const filesTried = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent } = visit;
  const body = asked(visit);
  const missing = new Map<string, string>();
  if (body.applicationIds.length === 0) missing.set('domanda', t.holders.pickOne);
  if (body.holder === '') missing.set('holder', fill(t.form.missing, { field: t.holders.handOverTo.toLowerCase() }));
  if (missing.size > 0) return workloadWith(visit, refilled(sent, missing));
  const answer = await written<AssignedFiles>(visit, 'POST', '/applications/assignments/rehearsal', body);
  if ('body' in answer) return triedPage(visit, answer.body, body.holder);
  const wrong = errorsOf(answer.problem, (field) => FIELDS.find((name) => name === field));
  return workloadWith(visit, refilled(sent, wrong));
};

const triedPage = async (visit: Visit, { assigned, items }: AssignedFiles, holder: string): Promise<Outcome> => {
  const { t, code, form: sent } = visit;
  const { zone } = await zoneOf(visit, COORDINATES);
  const lines = items.map((line) => ({ ...line, zone }));
  const [colleagues, nameOf] = await Promise.all([colleaguesOf(visit, zone), holderNames(visit, lines)]);
  const who = calledAs(
    visit,
    colleagues.find(({ personId }) => personId === holder) ?? { personId: holder, own: false },
  );
  const back = `${WORKLOAD}?${new URLSearchParams({ zona: zone, quali: sent.get('quali') ?? '' }).toString()}`;
  const outcome = ({ assigned: goes, title, detail }: AssignedFiles['items'][number]): Html =>
    goes
      ? badge('good', fill(t.holders.goes, { who }))
      : html`${badge('warning', t.holders.stays)}<br />${italian(code, [title, detail].join('. '))}`;
  const goes = items.flatMap((line) => (line.assigned ? [line.applicationId] : []));
  return {
    title: t.holders.rehearsed,
    area: 'workload',
    crumbs: [deskCrumb(visit), { label: t.holders.title, href: back }],
    body: html`<h1>${t.holders.rehearsed}</h1>
      <p class="lead">
        ${fill(assigned === 0 ? t.holders.rehearsedNone : t.holders.rehearsedText, { n: assigned, who })}
      </p>
      ${table(
        t.holders.rehearsed,
        [{ label: t.office.application }, { label: t.holders.before }, { label: t.holders.outcome }],
        items.map((line) => [
          fill(t.office.number, { n: line.receiptNumber ?? '–' }),
          nameOf(line.holder),
          outcome(line),
        ]),
      )}
      ${
        assigned > 0 &&
        form(
          visit,
          `${WORKLOAD}/assegnazione`,
          html`${carried({ zona: zone, holder, reason: sent.get('reason')?.trim() ?? '' })}
          ${goes.map((id) => html`<input type="hidden" name="domanda" value="${id}" />`)} ${send(t.holders.confirm)}`,
        )
      }
      <p><a href="${back}">${t.holders.back}</a></p>`,
  };
};

/** Gives them out; what was refused meanwhile is shown with its reason, as in a trial. */
export const filesAssigned = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const { zone } = await zoneOf(visit, COORDINATES);
  const answer = await written<AssignedFiles>(visit, 'POST', '/applications/assignments', asked(visit));
  if ('body' in answer) {
    const refused = answer.body.items.filter(({ assigned }) => !assigned);
    if (refused.length > 0) return triedPage(visit, { assigned: 0, items: refused }, sent.get('holder') ?? '');
    return { to: `${WORKLOAD}?${new URLSearchParams({ zona: zone, fatto: 'filesAssigned' }).toString()}` };
  }
  return workloadWith(
    visit,
    refilled(
      sent,
      errorsOf(answer.problem, (field) => FIELDS.find((name) => name === field)),
    ),
  );
};
