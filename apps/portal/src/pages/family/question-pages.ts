// The questions that a family is asked after payment, drawn by lot: whether a service came. What it says moves no money.
import { read, written } from '../api.js';
import { blank, choices, errorSummary, form, line, lines, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { all } from '../provider/shapes.js';
import { serviceLabel } from '../provider/services.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import type { Question } from './shapes.js';

const addressOf = ({ voucherId, redemptionId }: Pick<Question, 'voucherId' | 'redemptionId'>): string =>
  `/buoni/${voucherId}/servizi/${redemptionId}/domanda`;

/** What is asked about services of a voucher, as a part of its page; nothing where nothing is. */
export const questionsOf = async (visit: Visit, voucherId: string): Promise<Html | undefined> => {
  const { t, as, code, icons } = visit;
  const asked = (await all<Question>(visit, '/service-questions?status=asked&limit=100')).filter(
    (one) => one.voucherId === voucherId,
  );
  if (asked.length === 0) return undefined;
  const labels = await Promise.all(asked.map(({ callId, service }) => serviceLabel(visit, callId, service)));
  return html`<section aria-labelledby="questions">
    <h2 id="questions">${t.question.title}</h2>
    <p>${t.question.text}</p>
    ${asked.map((one, n) =>
      notice(
        icons,
        'info',
        html`<p>
            <strong>${italian(code, labels[n] ?? one.service)}, ${as.day(one.servedOn)}</strong><br />
            ${fill(t.question.until, { day: as.day(one.until) })}
          </p>
          <p>${action(addressOf(one), fill(t.question.answerAbout, { day: as.day(one.servedOn) }))}</p>`,
      ),
    )}
  </section>`;
};

/** What a family is asked about one service. */
export const questionPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const { voucherId = '' } = params;
  const asked = await read<Question>(visit, `/service-questions/${params['serviceId'] ?? ''}`);
  if (asked.voucherId !== voucherId) throw new NoSuchPage();
  const options = Object.entries(t.question.answers).map(([value, label]) => ({ value, label }));
  return {
    title: t.question.page,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: t.voucher.title, href: `/buoni/${voucherId}` },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.question.page}</h1>
      <p class="lead">${t.question.lead}</p>
      ${facts([
        [t.voucher.service, italian(code, await serviceLabel(visit, asked.callId, asked.service))],
        [t.voucher.day, as.day(asked.servedOn)],
        [t.voucher.paid, as.money(asked.paidCents)],
      ])}
      ${
        asked.status === 'asked'
          ? form(
              visit,
              addressOf(asked),
              html`${choices(filled, { name: 'risposta', label: t.question.ask, options })}
              ${line(filled, { name: 'parte', label: t.question.share, hint: t.question.shareHint, numeric: true, unit: '%' })}
              ${lines(filled, { name: 'parole', label: t.question.words, hint: t.question.wordsHint })}
              ${send(t.question.send)} ${action(`/buoni/${voucherId}`, t.form.back, 'outline-primary')}`,
            )
          : html`<p>
                ${asked.status === 'silent' ? t.question.over : fill(t.question.said, { answer: t.question.answers[asked.status] })}
              </p>
              <p>${action(`/buoni/${voucherId}`, t.form.back, 'outline-primary')}</p>`
      }
    </div>`,
  };
};

/** It is answered. */
export const questionAnswered = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent, params } = visit;
  const { voucherId = '', serviceId = '' } = params;
  const refused = (field: string, words: string): Promise<Page> =>
    pageOf(visit, refilled(sent, new Map([[field, words]])));
  const [answer, share, words] = ['risposta', 'parte', 'parole'].map((name) => (sent.get(name) ?? '').trim());
  if (answer === undefined || wordFor(t.question.answers, answer) === undefined)
    return refused('risposta', t.form.required);
  const cameShare = Number(share);
  const isShare = /^[1-9]\d?$/.test(share ?? '');
  if (answer === 'in-part' && !isShare) return refused('parte', t.question.shareWrong);
  const said = { answer, ...(answer === 'in-part' && { cameShare }), ...(words !== '' && { words }) };
  const told = await written(visit, 'POST', `/service-questions/${serviceId}/answer`, said);
  return 'problem' in told ? refused('', told.problem.detail) : { to: `/buoni/${voucherId}?fatto=questionAnswered` };
};
