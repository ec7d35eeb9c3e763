// A service written down by the code that the person shows: what it would be, then whether to write it.
import { problemName, type Problem } from '@buono/client';
import { written, type Written } from '../api.js';
import { blank, carried, errorsOf, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, facts, italian, notice } from '../frame/parts.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { bookOf, inCare } from './book.js';
import { entryFields, entryIn, fieldsOf, formField } from './entry-form.js';
import { all, type Check, type Redeemed } from './shapes.js';
import { keyOf, providersOf, servicesOf, type Service } from './services.js';
import { SCAN_SCRIPT } from './scan-box.js';
import { todayOf } from '../today.js';

/** The form of a service; first which one, when there are several. */
export const entryPage = async (visit: Visit): Promise<Page> => {
  const services = await possible(visit);
  const service = named(services, visit.query.get('servizio')) ?? (services.length === 1 ? services[0] : undefined);
  if (service === undefined) return whichPage(visit, services);
  return formPage(visit, service, blank({ giorno: await todayOf(visit) }));
};

/** What was written, checked; and with the consent of whoever writes, entered. */
export const entrySent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const service = named(await possible(visit), sent.get('servizio'));
  if (service === undefined) throw new NoSuchPage();
  await inFull(visit, sent);
  const { body, errors } = entryIn(sent, service, visit);
  if (errors.size > 0) return formPage(visit, service, refilled(sent, errors));
  const agreed = sent.get('concordato');
  if (agreed === null) return checked(visit, service, body);
  const answer: Written<Redeemed> = await written(visit, 'POST', '/redemptions', {
    ...body,
    ...(/^\d{1,9}$/.test(agreed) && { agreedPublicCents: Number(agreed) }),
  });
  if ('problem' in answer) return formPage(visit, service, refilled(sent, refusalOf(answer.problem)));
  return { to: `/ente/servizi/${answer.body.redemptionId}?fatto=entry` };
};

/** The eight signs that stand on a card become the number of the voucher in care that begins with them. */
const inFull = async (visit: Visit, sent: URLSearchParams): Promise<void> => {
  const mark = (sent.get('codice') ?? '').trim().toLowerCase();
  if (!/^[\da-f]{8}$/.test(mark)) return;
  const book = await bookOf(visit);
  const [only, ...others] = (await inCare(visit, book, book.month)).filter(({ voucherId }) =>
    voucherId.startsWith(mark),
  );
  if (only !== undefined && others.length === 0) sent.set('codice', only.voucherId);
};

const checked = async (visit: Visit, service: Service, body: Readonly<Record<string, unknown>>): Promise<Page> => {
  const { form: sent, t } = visit;
  const answer = await written<Check>(visit, 'POST', '/redemptions/checks', body);
  if ('problem' in answer) return formPage(visit, service, refilled(sent, refusalOf(answer.problem)));
  if (!answer.body.payable)
    return formPage(
      visit,
      service,
      refilled(sent, new Map([[fieldFor(answer.body.refusal ?? ''), answer.body.detail ?? t.problem.refused]])),
    );
  return confirmPage(visit, service, answer.body);
};

// A refusal of the code belongs to its field; the others say themselves what to do.
const fieldFor = (refusal: string): string =>
  refusal.startsWith('code-') || refusal === 'voucher-unknown' ? 'codice' : '';

const refusalOf = (problem: Problem): ReadonlyMap<string, string> => {
  const field = fieldFor(problemName(problem));
  return field === '' ? errorsOf(problem, formField) : new Map([[field, problem.detail]]);
};

/** The services that whoever looks may write down. */
export const possible = async (visit: Visit): Promise<readonly Service[]> => {
  const { claims, providerIds } = await bookOf(visit);
  const used = [...new Set(claims.map(({ callId }) => callId))];
  // Who has entered nothing yet may have been chosen under any call.
  const callIds =
    used.length > 0
      ? used
      : (await all<{ readonly callId: string }>(visit, '/calls?limit=100')).map(({ callId }) => callId);
  return servicesOf(visit, callIds, await providersOf(visit, providerIds));
};

/** A service by the name that forms give it. */
export const named = (services: readonly Service[], key: string | null): Service | undefined =>
  services.find(({ callId, code }) => keyOf(callId, code) === key);

const whichPage = ({ t, code }: Visit, services: readonly Service[]): Page => ({
  title: t.entry.title,
  area: 'register',
  crumbs: [{ label: t.nav.today, href: '/ente' }],
  body: html`<div class="narrow">
    <h1>${t.entry.title}</h1>
    ${
      services.length === 0
        ? empty(t.entry.none, t.entry.noneText)
        : html`<p class="lead">${t.entry.which}</p>
            ${[...new Set(services.map(({ callTitle }) => callTitle))].map(
              (title) =>
                html`<h2>${italian(code, title)}</h2>
                  <ul class="plain">
                    ${services.filter(({ callTitle }) => callTitle === title).map((service) => html`<li><a href="/ente/servizio?${new URLSearchParams({ servizio: keyOf(service.callId, service.code) }).toString()}">${italian(code, service.label)}</a></li>`)}
                  </ul>`,
            )}`
    }
  </div>`,
});

const formPage = (visit: Visit, service: Service, filled: Filled): Page => {
  const { t, code } = visit;
  return {
    title: t.entry.title,
    area: 'register',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    scripts: [SCAN_SCRIPT],
    mayFilm: true,
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.entry.title}</h1>
      <p class="lead">${italian(code, service.label)}</p>
      ${form(
        visit,
        '/ente/servizio',
        html`${carried({ servizio: keyOf(service.callId, service.code) })} ${entryFields(visit, service, filled)}
        ${send(t.entry.check)}`,
      )}
      <p class="muted">${t.entry.nothingYet}</p>
      <p><a href="/ente/senza-rete">${t.offline.title}</a></p>
    </div>`,
  };
};

const confirmPage = (visit: Visit, service: Service, check: Check): Page => {
  const { t, as, form: sent, icons, code } = visit;
  const { publicCents = 0, familyCents = 0, costCents = 0, remainingCents = 0 } = check;
  const kept = Object.fromEntries(fieldsOf(service).map((name) => [name, sent.get(name) ?? '']));
  return {
    title: t.entry.confirm,
    area: 'register',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    body: html`<div class="narrow">
      <h1>${t.entry.confirm}</h1>
      <p class="lead">${italian(code, service.label)}, ${as.day(sent.get('giorno') ?? '')}</p>
      ${notice(icons, 'good', html`<p><strong>${t.entry.payable}</strong></p>`)}
      ${facts([
        [t.entry.cost, as.money(costCents)],
        [t.entry.publicShare, as.money(publicCents)],
        [t.entry.familyShare, as.money(familyCents)],
        [t.entry.remains, as.money(remainingCents)],
      ])}
      ${how(visit, check)}
      ${form(
        visit,
        '/ente/servizio',
        html`${carried({ servizio: keyOf(service.callId, service.code), concordato: String(publicCents), ...kept })}
        ${send(t.entry.write)} ${action('/ente/servizio', t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

const how = ({ t, as, code }: Visit, { steps = [] }: Check): Html | undefined =>
  steps.length === 0
    ? undefined
    : html`<details>
        <summary>${t.precheck.amountWhy}</summary>
        ${facts(steps.map(({ sentence, amountCents }) => [italian(code, sentence), as.money(amountCents)]))}
      </details>`;
