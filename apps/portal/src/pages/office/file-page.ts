// The file of an application as its office has it: whose turn, by when, what was said and by whom, what happened, what can be done.
import { ifThere, read } from '../api.js';
import { dataOf } from '../family/decision-page.js';
import { doneNotice } from '../frame/done.js';
import { errorSummary, form, refilled, send } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, facts, italian, notice, type Tone } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import { criteriaList } from '../public/criteria.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { atPerson } from './addresses.js';
import { atPlan } from './care-plans/care-plans-page.js';
import { foreseesPlan } from './care-plans/shapes.js';
import { atCorrections } from './decisions/corrections-page.js';
import { atOverride, setAside } from './decisions/override-page.js';
import { atSignature } from './decisions/signature-page.js';
import { holds } from './door.js';
import { atHolder } from './holder-page.js';
import { dueText } from './due-text.js';
import { applicationOf, type Application, type Procedure, type Replay, type Steps } from './shapes.js';

const TONES: Readonly<Record<string, Tone | 'plain'>> = { received: 'info', admitted: 'good', refused: 'bad' };

/** The page; with what a replay found, when one was asked for. */
export const officeFilePage = async (visit: Visit, replay?: Replay, problem?: string): Promise<Page> => {
  const { t, code, api } = visit;
  const application = await applicationOf(visit);
  const { applicationId, status, zone } = application;
  const [call, procedure, steps, isPlanned] = await Promise.all([
    callById(visit, application.callId),
    api.send<Procedure>('GET', `/applications/${applicationId}/procedure`).then(ifThere),
    read<Steps>(visit, `/applications/${applicationId}/steps`),
    foreseesPlan(visit, application),
  ]);
  const title = fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' });
  return {
    title,
    area: 'applications',
    crumbs: [
      { label: t.office.inbox, href: '/ufficio' },
      { label: t.office.applications, href: '/ufficio/domande' },
    ],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${title}</h1>
      <p class="lead">
        ${badge(TONES[status] ?? 'plain', wordFor(t.office.states, status) ?? status)}
        ${italian(code, askedFor(call, application.action))}
      </p>
      ${doneNotice(visit)} ${next(visit, application, procedure, isProposed(steps))}
      ${replay !== undefined && replayed(visit, replay)}
      <div class="two">
        <section aria-labelledby="about">
          <h2 id="about" class="mt-0">${t.office.about}</h2>
          ${about(visit, application, procedure)}
          <ul class="plain">
            <li><a href="${atPerson(applicationId)}">${t.person.open}</a></li>
            ${holds(visit, 'zone-officer', 'region-officer', 'auditor') && html`<li><a href="${atHolder(applicationId)}">${t.holders.ofFile}</a></li>`}
            <li><a href="/ufficio/domande/${applicationId}/documenti">${t.documents.title}</a></li>
            ${application.decision?.outcome === 'admit' && !holds(visit, 'assessment-unit') && html`<li><a href="${atCorrections(applicationId)}">${t.corrections.title}</a></li>`}
            ${isPlanned && html`<li><a href="${atPlan(applicationId)}">${t.plans.one}</a></li>`}
            ${
              holds(visit, 'zone-officer', 'region-officer', 'auditor') &&
              html`<li><a href="/ufficio/messaggi/${applicationId}">${t.messages.title}</a></li>`
            }
          </ul>
        </section>
        <section aria-labelledby="story">
          <h2 id="story" class="mt-0">${t.file.story}</h2>
          ${story(visit, steps)}
        </section>
      </div>
      ${application.decision !== undefined && (await decided(visit, application))}
      <h2>${t.office.facts}</h2>
      <p>${t.office.factsText} ${fill(t.office.zoneIs, { zone: zoneName(zone) })}</p>
      ${await dataOf(visit, application, { sources: t.office.sources, nameOf: ({ label }) => italian(code, label) })}`,
  };
};

const stepName = (step: string): string => step.replace(/\.v\d+$/, '');

// What was proposed and not sent back waits for the second person.
const isProposed = ({ items }: Steps): boolean => {
  const last = (name: string): number => items.findLastIndex(({ step }) => stepName(step) === name);
  return last('application-decision-proposed') > last('application-decision-proposal-dismissed');
};

// One thing stands first: what the office can do now.
const next = (
  visit: Visit,
  { applicationId, status }: Application,
  procedure: Procedure | undefined,
  waitsForSignature: boolean,
): Html | undefined => {
  const { t, as, icons } = visit;
  const at = `/ufficio/domande/${applicationId}`;
  if (status === 'received' && waitsForSignature)
    return notice(
      icons,
      'warning',
      html`<p><strong>${t.signature.waits}</strong></p>
        <p>${!holds(visit, 'assessment-unit') && action(atSignature(applicationId), t.signature.open)}</p>`,
    );
  if (status !== 'received' || procedure === undefined) return undefined;
  const waiting = procedure.integrations.find((one) => one.status === 'waiting');
  if (!holds(visit, 'zone-officer', 'region-officer')) return undefined;
  return html`${
      procedure.override?.status === 'proposed' &&
      notice(
        icons,
        'warning',
        html`<p><strong>${t.override.waits}</strong></p>
          <p>${action(atOverride(applicationId), t.override.open)}</p>`,
      )
    }
    ${
      waiting !== undefined &&
      notice(
        icons,
        'info',
        html`<p>
          ${waiting.until === undefined ? t.office.integrationUndelivered : fill(t.office.integrationWaits, { day: as.day(waiting.until) })}
        </p>`,
      )
    }
    ${
      procedure.notice?.status === 'waiting' &&
      notice(
        icons,
        'info',
        html`<p>
          ${procedure.notice.observationsBy === undefined ? t.office.noticeUndelivered : fill(t.office.noticeWaits, { day: as.day(procedure.notice.observationsBy) })}
        </p>`,
      )
    }
    <div class="doing">
      ${form(visit, `${at}/esame`, send(t.office.examine))}
      ${procedure.startedOn === undefined && action(`${at}/avvio`, t.office.start.title, 'outline-primary')}
    </div>`;
};

const about = (visit: Visit, application: Application, procedure: Procedure | undefined): Html => {
  const { t, as, code } = visit;
  const { recipient, recipientBody, receipt, relation } = application;
  const holder = procedure?.officers.at(-1);
  return facts([
    recipient === undefined ? undefined : [t.office.recipient, `${recipient.givenName} ${recipient.familyName}`],
    recipientBody === undefined ? undefined : [t.office.recipient, recipientBody.name],
    [t.office.applicant, wordFor(t.relations, relation) ?? relation],
    receipt === undefined ? undefined : [t.office.arrived, as.moment(receipt.arrivedAt)],
    procedure === undefined || application.decision !== undefined
      ? undefined
      : [t.office.decideBy, dueText(visit, procedure)],
    [
      t.office.holder,
      holder === undefined
        ? t.office.nobody
        : italian(code, [holder.officerName, holder.office].filter((text) => text !== undefined).join(', ')),
    ],
    application.waitingFor.length === 0
      ? undefined
      : [t.office.registries, application.waitingFor.map(({ sentence }) => html`<p>${italian(code, sentence)}</p>`)],
  ]);
};

const story = ({ t, as }: Visit, { items }: Steps): Html =>
  html`<ol class="timeline">
    ${items.map(({ step, at, by }) => {
      const name = stepName(step);
      return html`<li>
        <strong>${wordFor(t.office.steps, name) ?? name}</strong
        ><span class="when">${as.moment(at)} – ${wordFor(t.office.by, by) ?? by}</span>
      </li>`;
    })}
  </ol>`;

const decided = async (visit: Visit, application: Application): Promise<Html | undefined> => {
  const { t, as, code } = visit;
  const { decision, note, applicationId } = application;
  if (decision === undefined) return undefined;
  const { override } = decision;
  const isAdmitted = decision.outcome === 'admit';
  return html`<h2>${t.decision.title}</h2>
    <p>
      ${badge(isAdmitted ? 'good' : 'bad', isAdmitted ? t.office.states.admitted : t.office.states.refused)}
      ${as.day(decision.decidedOn)}${decision.amountCents !== undefined && html`, <strong>${as.money(decision.amountCents)}</strong>`}
      ${decision.actNumber !== undefined && html`(${italian(code, decision.actNumber)})`}
    </p>
    ${note !== undefined && html`<p>${italian(code, note)}</p>`}
    ${
      override !== undefined &&
      html`<p>${fill(t.override.admittedBy, { act: override.actNumber, day: as.day(override.endsOn) })}</p>
        ${await setAside(visit, application, override.criteria)}`
    }
    ${criteriaList(visit, decision.criteria)}
    <p class="muted">${fill(t.office.rules, { version: decision.callVersion, engine: decision.engineVersion })}</p>
    ${form(visit, `/ufficio/domande/${applicationId}/ripetizione`, send(t.office.replay, 'outline-primary'))}`;
};

// What the engine says of a step may be of any shape.
const plain = (value: unknown): string =>
  value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const replayed = ({ t, icons }: Visit, { same, erased, differences, decidedWith, replayedWith }: Replay): Html =>
  html`<div role="status">
    ${
      erased
        ? notice(icons, 'info', html`<p>${t.office.replayErased}</p>`)
        : notice(
            icons,
            same === true ? 'good' : 'bad',
            html`<p><strong>${same === true ? t.office.replaySame : t.office.replayDiffers}</strong></p>
              <p>${fill(t.office.replayWith, { decided: decidedWith, replayed: replayedWith })}</p>
              ${
                differences.length > 0 &&
                html`<ul>
                  ${differences.map(
                    ({ what, name, decided, now }) =>
                      html`<li>
                        ${fill(t.office.replayChange, { what: t.office.replayKinds[what], name, decided: plain(decided), now: plain(now) })}
                      </li>`,
                  )}
                </ul>`
              }`,
          )
    }
  </div>`;
