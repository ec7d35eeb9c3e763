// Notices of the zone: what the office has to post, what reached nobody, what was stopped; each with its attempts and its proof.
import { read, written } from '../api.js';
import { channelName, NOTICE_TONES, noticeTitle, noticeWords } from '../family/notices-page.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  choices,
  day,
  errorsOf,
  errorSummary,
  form,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { icon } from '../frame/icon.js';
import { badge, empty, facts, notice as box } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { deskCrumb, more } from './pieces.js';
import { pageOfList, type Notice, type NoticeLine } from './shapes.js';

/** Where they are. */
export const NOTICES = '/ufficio/comunicazioni';

const STATES = ['posting', 'handed', 'waiting', 'unreached', 'stopped', 'delivered'] as const;

const stateOf = ({ t }: Visit, status: string): Html =>
  badge(NOTICE_TONES[status] ?? 'info', wordFor(t.communications.states, status) ?? status);

/** The page. */
export const officeNoticesPage = async (visit: Visit): Promise<Page> => {
  const { t, as, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'posting';
  const { items, next } = await pageOfList<NoticeLine>(visit, `/notices?limit=50&status=${stato}`);
  return {
    title: t.communications.title,
    area: 'notices',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.communications.title}</h1>
      <p class="lead">${t.communications.lead}</p>
      <form method="get" action="${NOTICES}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.communications.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.communications.none, t.communications.noneText)
          : table(
              t.communications.title,
              [
                { label: t.communications.one },
                { label: t.communications.channel },
                { label: t.communications.writtenOn },
                { label: t.communications.why },
                { label: t.office.zone },
              ],
              items.map(({ noticeId, kind, channel, preparedOn, reason, zone }) => [
                html`<a href="${NOTICES}/${noticeId}">${noticeTitle(visit, kind)}</a>`,
                channelName(visit, channel),
                as.day(preparedOn),
                wordFor(t.communications.reasons, reason ?? '') ?? '–',
                zoneName(zone),
              ]),
            )
      }
      ${more(visit, NOTICES, next, { stato })}`,
  };
};

/** One of them. */
export const officeNoticePage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, icons, params } = visit;
  const notice = await read<Notice>(visit, `/notices/${params['noticeId'] ?? ''}`);
  const { applicationId, certified, delivered, handed, kind, reason, status, zone } = notice;
  return {
    title: noticeTitle(visit, kind),
    area: 'notices',
    crumbs: [deskCrumb(visit), { label: t.communications.title, href: NOTICES }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${noticeTitle(visit, kind)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stateOf(visit, status)} ${zoneName(zone)}</p>
      ${
        status === 'stopped' &&
        box(icons, 'warning', html`<p>${wordFor(t.communications.reasons, reason ?? '') ?? t.communications.why}</p>`)
      }
      <div class="two">
        <section aria-labelledby="words">
          <h2 id="words" class="mt-0">${t.communications.words}</h2>
          ${noticeWords(visit, notice.content)}
          <p>
            <button type="button" class="btn btn-outline-primary" data-print hidden>
              ${icon(icons, 'it-print')} ${t.receipt.print}
            </button>
          </p>
        </section>
        <section aria-labelledby="way">
          <h2 id="way" class="mt-0">${t.communications.way}</h2>
          ${wayOf(visit, notice)}
          ${facts([
            [t.communications.starts, certified ? t.form.yes : t.form.no],
            [t.office.application, html`<a href="/ufficio/domande/${applicationId}">${t.complaints.openFile}</a>`],
            handed === undefined ? undefined : [t.communications.number, html`<code>${handed.reference}</code>`],
            delivered === undefined ? undefined : [t.communications.countsFrom, as.day(delivered.deliveredOn)],
            delivered?.stockedSince === undefined
              ? undefined
              : [t.communications.stockedSince, as.day(delivered.stockedSince)],
            delivered?.proof === undefined
              ? undefined
              : [t.communications.proof, html`<code class="long">${delivered.proof}</code>`],
          ])}
        </section>
      </div>
      ${holds(visit, 'zone-officer') && stepsOf(visit, notice, filled)}`,
  };
};

/** What the channels did, oldest first. */
const wayOf = (visit: Visit, { preparedAt, passed, handed, waiting, delivered }: Notice): Html => {
  const { t, as } = visit;
  const step = (word: string, at: string) =>
    html`<li><strong>${word}</strong><span class="when">${as.moment(at)}</span></li>`;
  return html`<ol class="timeline">
    ${step(t.communications.written, preparedAt)}
    ${passed.map(({ channel, reason, at }) =>
      step(`${channelName(visit, channel)}: ${wordFor(t.communications.reasons, reason) ?? reason}`, at),
    )}
    ${handed !== undefined && step(fill(t.communications.sentBy, { channel: channelName(visit, handed.channel) }), handed.at)}
    ${
      waiting !== undefined &&
      step(`${wordFor(t.communications.reasons, waiting.reason) ?? waiting.reason}. ${t.papers.again}`, waiting.retryAt)
    }
    ${
      delivered !== undefined &&
      step(fill(t.communications.arrivedBy, { channel: channelName(visit, delivered.channel) }), delivered.at)
    }
  </ol>`;
};

const stepsOf = (
  visit: Visit,
  { noticeId, status, handed, reason, certified }: Notice,
  filled: Filled,
): Html | undefined => {
  const { t } = visit;
  const at = `${NOTICES}/${noticeId}`;
  const atTheDesk = { value: 'in-person', label: t.communications.byHand };
  const letter = certified ? 'registered-letter' : 'letter';
  const byPost = [
    { value: letter, label: t.communications.byPost },
    ...(certified ? [{ value: STOCKED, label: t.communications.stocked }] : []),
  ];
  if (status === 'delivered' || (status === 'stopped' && reason !== 'protected')) return undefined;
  const posted = handed?.channel === letter;
  return html`<div class="two">
    ${
      (status === 'posting' || status === 'unreached') &&
      html`<section>
        <h2>${t.communications.post}</h2>
        <p>${t.communications.postText}</p>
        ${form(
          visit,
          `${at}/spedizione`,
          html`<input type="hidden" name="channel" value="${letter}" />
            ${line(filled, { name: 'number', label: t.communications.letterNumber, hint: t.communications.letterHint })}
            ${send(t.communications.posted)}`,
        )}
      </section>`
    }
    <section>
      <h2>${t.communications.deliver}</h2>
      <p>${t.communications.deliverText}</p>
      ${form(
        visit,
        `${at}/consegna`,
        html`${choices(filled, {
          name: 'channel',
          label: t.communications.how,
          options: posted ? [...byPost, atTheDesk] : [atTheDesk],
        })}
        ${day(filled, {
          name: 'deliveredOn',
          label: t.communications.deliveredOn,
          ...(posted && certified && { hint: t.communications.dayHint }),
        })}
        ${line(filled, { name: 'receipt', label: t.communications.receiptNumber, hint: t.communications.receiptHint })}
        ${send(t.communications.record)}`,
      )}
    </section>
  </div>`;
};

const FIELDS = ['channel', 'deliveredOn', 'number'];
/** What the form says of a registered letter that nobody fetched. */
const STOCKED = 'stocked';

/** The office posted it, or has the proof that it was delivered. */
export const noticeStep =
  (to: 'posting' | 'delivery', done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['noticeId'] ?? '';
    const said = (name: string) => sent.get(name)?.trim() ?? '';
    const [channel, number, deliveredOn, receipt] = ['channel', 'number', 'deliveredOn', 'receipt'].map(said);
    const errors = new Map<string, string>();
    if (channel === '') errors.set('channel', t.form.required);
    if (to === 'posting' && number === '')
      errors.set('number', fill(t.form.missing, { field: t.communications.letterNumber }));
    if (to === 'delivery' && deliveredOn === '') errors.set('deliveredOn', t.form.required);
    if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
    const body =
      to === 'posting'
        ? { channel, number }
        : {
            ...(channel === STOCKED
              ? { channel: 'registered-letter', stockedSince: deliveredOn }
              : { channel, deliveredOn }),
            ...(receipt !== '' && { number: receipt }),
          };
    const answer = await written(visit, 'POST', `/notices/${id}/${to}`, body);
    if ('body' in answer) return { to: `${NOTICES}/${id}?fatto=${done}` };
    return pageOf(
      visit,
      refilled(
        sent,
        errorsOf(answer.problem, (field) =>
          field === 'stockedSince' ? 'deliveredOn' : FIELDS.find((name) => name === field),
        ),
      ),
    );
  };
