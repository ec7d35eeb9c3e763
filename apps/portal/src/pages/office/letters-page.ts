// Messages between the parts of the system that could not take effect: what failed and why, handed over again or skipped by act.
import type { components } from '@buono/client';
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, choices, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, notice, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { holds } from './door.js';
import { deskCrumb, more } from './pieces.js';
import { pageOfList, type ListPage } from './shapes.js';

type Letter = components['schemas']['DeadLetterView'];
type Replay = components['schemas']['ReplayView'];

/** Where they are. */
export const LETTERS = '/ufficio/messaggi-fermi';

const CONTEXTS = ['eligibility', 'issuance', 'redemption', 'reporting'] as const;
type Context = (typeof CONTEXTS)[number];
const FIRST = 10;

const TONES: Readonly<Record<Letter['status'], Tone>> = {
  waiting: 'warning',
  'skip-proposed': 'info',
  skipped: 'good',
};

const stateOf = ({ t }: Visit, status: Letter['status']): Html => badge(TONES[status], t.letters.states[status]);

/** `it.buono.issuance.voucher-issued.v1`, as `voucher-issued`. */
const kindOf = (type: string): string => type.split('.').at(-2) ?? type;

/** The page: the first of every part of the system, or one part's in pages. */
export const lettersPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const one = CONTEXTS.find((context) => context === query.get('parte'));
  const limit = one === undefined ? FIRST : 50;
  const asked = one === undefined ? CONTEXTS : [one];
  const parts = await Promise.all(
    asked.map(async (context) => {
      const page = await pageOfList<Letter>(visit, `/dead-letters/${context}?limit=${limit}`);
      return { context, ...page };
    }),
  );
  const some = parts.filter(({ items }) => items.length > 0);
  return {
    title: t.letters.title,
    area: 'letters',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.letters.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.letters.lead}</p>
      ${some.length === 0 ? empty(t.letters.none, t.letters.noneText) : some.map((part) => partOf(visit, part, one))}
      ${one !== undefined && html`<p><a href="${LETTERS}">${t.letters.allParts}</a></p>`}`,
  };
};

const partOf = (
  visit: Visit,
  { context, items, next }: { readonly context: Context } & ListPage<Letter>,
  alone: Context | undefined,
): Html => {
  const { t, as } = visit;
  const name = t.letters.contexts[context];
  return html`<section>
    <h2>${name}</h2>
    ${table(
      name,
      [
        { label: t.letters.kind },
        { label: t.letters.sentAt },
        { label: t.letters.attempts, isNumber: true },
        { label: t.letters.why },
        { label: t.claims.state },
      ],
      items.map((letter) => [
        html`<a href="${LETTERS}/${context}/${letter.deadLetterId}"><code>${kindOf(letter.message.type)}</code></a>`,
        letter.message.time === undefined ? '–' : as.moment(letter.message.time),
        as.number(letter.attempts),
        html`<code>${letter.reason ?? '–'}</code>`,
        stateOf(visit, letter.status),
      ]),
    )}
    ${
      alone === undefined
        ? next !== undefined &&
          html`<p>${action(`${LETTERS}?parte=${context}`, t.letters.allOfPart, 'outline-primary')}</p>`
        : more(visit, LETTERS, next, { parte: context })
    }
  </section>`;
};

/** One of them. */
export const letterPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const contextOf = ({ params }: Visit): Context => {
  const context = CONTEXTS.find((one) => one === params['context']);
  if (context === undefined) throw new NoSuchPage();
  return context;
};

const pathOf = (visit: Visit): string => `/dead-letters/${contextOf(visit)}/${visit.params['letterId'] ?? ''}`;

const pageOf = async (visit: Visit, filled: Filled, stillFails?: string): Promise<Page> => {
  const { t, as, icons } = visit;
  const context = contextOf(visit);
  const letter = await read<Letter>(visit, pathOf(visit));
  const { attempts, consumer, failedAt, message, reason, skip, status } = letter;
  return {
    title: t.letters.one,
    area: 'letters',
    crumbs: [deskCrumb(visit), { label: t.letters.title, href: LETTERS }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.letters.one}: <code>${kindOf(message.type)}</code></h1>
      ${doneNotice(visit)}
      ${
        stillFails !== undefined &&
        html`<div role="status">
          ${notice(icons, 'warning', html`<p><strong>${t.letters.stillFails}</strong> <code>${stillFails}</code></p>`)}
        </div>`
      }
      <p class="lead">${stateOf(visit, status)} ${t.letters.contexts[context]}</p>
      ${facts([
        reason === undefined ? undefined : [t.letters.why, html`<code>${reason}</code>`],
        failedAt === undefined ? undefined : [t.letters.since, as.moment(failedAt)],
        message.time === undefined ? undefined : [t.letters.sentAt, as.moment(message.time)],
        [t.letters.attempts, as.number(attempts)],
        [t.letters.consumer, html`<code>${consumer}</code>`],
        [
          t.letters.place,
          html`<code>${message.source}</code>, <code class="break">${message.subject}</code>,
            ${fill(t.letters.position, { n: message.sequence })}`,
        ],
        [t.letters.money, letter.byTwo ? t.letters.moneyMay : t.letters.moneyNot],
        skip === undefined ? undefined : [t.letters.skipReason, wordFor(t.letters.reasons, skip.reason) ?? skip.reason],
        skip === undefined ? undefined : [t.letters.actNumber, skip.actNumber],
      ])}
      ${status === 'skipped' ? undefined : stepsOf(visit, letter, filled)} ${actsOf(visit, letter)}`,
  };
};

const actsOf = ({ t, as }: Visit, { acts = [] }: Letter): Html | undefined =>
  acts.length === 0
    ? undefined
    : html`<h2>${t.letters.acts}</h2>
        <ol class="timeline">
          ${acts.map(
            ({ act, at, by, byMe }) =>
              html`<li>
                <span class="when">${as.moment(at)}</span> ${t.letters.actKinds[act]},
                ${byMe ? t.letters.byMe : html`${t.letters.byOther} <code>${by.slice(0, 8)}</code>`}
              </li>`,
          )}
        </ol>`;

const stepsOf = (visit: Visit, letter: Letter, filled: Filled): Html => {
  const { t } = visit;
  const at = `${LETTERS}/${contextOf(visit)}/${letter.deadLetterId}`;
  const runs = holds(visit, 'administrator', 'region-officer');
  return html`${
    runs &&
    html`<section>
      <h2>${t.letters.replay}</h2>
      <p>${t.letters.replayText}</p>
      ${form(visit, `${at}/riconsegna`, send(t.letters.replay))}
    </section>`
  }
  ${letter.skip === undefined ? runs && skipForm(visit, at, letter, filled) : decisionOf(visit, at, letter)}`;
};

const skipForm = (visit: Visit, at: string, { byTwo }: Letter, filled: Filled): Html => {
  const { t } = visit;
  const options = Object.entries(t.letters.reasons).map(([value, label]) => ({ value, label }));
  return html`<section class="narrow">
    <h2>${t.letters.skip}</h2>
    <p>${byTwo ? t.letters.skipByTwo : t.letters.skipText}</p>
    ${form(
      visit,
      `${at}/salto`,
      html`${choices(filled, { name: 'reason', label: t.letters.skipReason, options })}
      ${line(filled, { name: 'actNumber', label: t.letters.actNumber, hint: t.letters.actHint, width: 'medium' })}
      ${send(byTwo ? t.letters.proposeSkip : t.letters.skip, 'danger')}`,
    )}
  </section>`;
};

const decisionOf = (visit: Visit, at: string, { skip }: Letter): Html | undefined => {
  const { t } = visit;
  if (!holds(visit, 'administrator', 'region-officer', 'second-approver')) return undefined;
  return html`<section>
    <h2>${t.letters.decide}</h2>
    <p>${skip?.byMe === true ? t.letters.decideMine : t.letters.decideText}</p>
    ${skip?.byMe !== true && form(visit, `${at}/salto/conferma`, send(t.letters.confirmSkip, 'danger'))}
    ${form(visit, `${at}/salto/rinvio`, send(skip?.byMe === true ? t.letters.withdrawSkip : t.letters.dismissSkip, 'outline-primary'))}
  </section>`;
};

const addressOf = (visit: Visit): string => `${LETTERS}/${contextOf(visit)}/${visit.params['letterId'] ?? ''}`;

/** Whoever comes back to the address of a step finds the letter. */
export const backToLetter = (visit: Visit): Outcome => ({ to: addressOf(visit) });

/** It is handed over again. */
export const letterReplayed = async (visit: Visit): Promise<Outcome> => {
  const answer = await written<Replay>(visit, 'POST', `${pathOf(visit)}/replays`);
  if ('problem' in answer)
    return pageOf(
      visit,
      refilled(
        visit.form,
        errorsOf(answer.problem, () => undefined),
      ),
    );
  return answer.body.done ? { to: `${LETTERS}?fatto=letterTaken` } : pageOf(visit, blank(), answer.body.reason ?? '–');
};

/** It is skipped, or proposed to be. */
export const letterSkipped = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const body = { reason: sent.get('reason') ?? '', actNumber: sent.get('actNumber')?.trim() ?? '' };
  const errors = new Map<string, string>();
  if (body.reason === '') errors.set('reason', t.form.required);
  if (body.actNumber === '') errors.set('actNumber', fill(t.form.missing, { field: t.letters.actNumber }));
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const answer = await written<Letter>(visit, 'POST', `${pathOf(visit)}/skips`, body);
  if ('problem' in answer) {
    const nameOf = (field: string) => (field in body ? field : undefined);
    return pageOf(visit, refilled(sent, errorsOf(answer.problem, nameOf)));
  }
  const done = answer.body.status === 'skipped' ? 'letterSkipped' : 'letterSkipProposed';
  return { to: `${addressOf(visit)}?fatto=${done}` };
};

/** What the second person says. */
export const letterStep =
  (step: 'confirmation' | 'dismissal', done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const answer = await written(visit, 'POST', `${pathOf(visit)}/skips/${step}`);
    if ('body' in answer) return { to: `${addressOf(visit)}?fatto=${done}` };
    return pageOf(
      visit,
      refilled(
        visit.form,
        errorsOf(answer.problem, () => undefined),
      ),
    );
  };
