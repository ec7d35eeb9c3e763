// One call that wants the provider to join: what it accepted and when, the text with its digest, the form to accept it, the way out.
import { doneNotice } from '../../frame/done.js';
import { blank, errorSummary, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action, facts, italian, notice, type Fact } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill, wordFor } from '../../language/language.js';
import { todayOf } from '../../today.js';
import type { Page, Visit } from '../../visit.js';
import { offersIn, sitesIn, type Place } from './places.js';
import { joinForm } from './join-form.js';
import { accreditedText, windowText } from './list-page.js';
import {
  agreementOf,
  askedToRead,
  hasJoined,
  isWindowOpen,
  joiningAt,
  joiningCrumbs,
  joiningState,
  type Adhesion,
  type Asked,
  type CallRead,
} from './own.js';

/** The page. */
export const joiningCallPage = async (visit: Visit): Promise<Page> => callPage(visit, await askedToRead(visit));

/** The page, with what was written where something of it is wrong. */
export const callPage = async (visit: Visit, asked: Asked, wrong?: Filled): Promise<Page> => {
  const { t, code } = visit;
  const { provider, call, isRun } = asked;
  const { providerId, legalName } = provider;
  const [today, sites, offers] = await Promise.all([
    todayOf(visit),
    sitesIn(visit, providerId),
    offersIn(visit, providerId, call),
  ]);
  return {
    title: t.joining.one,
    area: 'joining',
    crumbs: joiningCrumbs(visit),
    ...(wrong !== undefined && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, wrong ?? blank())}
      <h1>${italian(code, call.title)}</h1>
      ${doneNotice(visit)}
      <p class="lead">
        ${legalName === undefined ? t.iban.yours : italian(code, legalName)} – ${joiningState(visit, call, today)}
      </p>
      ${facts([
        [t.joining.accredited, accreditedText(visit, provider, call, today)],
        [t.joining.window, windowText(visit, call)],
        call.from === undefined ? undefined : [t.joining.wantedFrom, visit.as.day(call.from)],
        [t.joining.notice, noticeText(visit, call)],
        [t.joining.forServices, italian(code, call.offered.map(({ label }) => label).join('; '))],
      ])}
      ${call.adhesion !== undefined && (await accepted(visit, call, call.adhesion, { sites, offers }))}
      ${termsOf(visit, call)}
      ${isRun ? joinPart(visit, asked, { sites, offers, wrong, isOpen: isWindowOpen(call, today) }) : html`<p>${t.joining.onlySeen}</p>`}
      ${isRun && hasJoined(call) && leavePart(visit, call, providerId)}`,
  };
};

const noticeText = ({ t }: Visit, { noticeDays }: CallRead): string =>
  noticeDays === 1 ? t.joining.noticeOne : fill(t.joining.noticeDays, { n: noticeDays });

const termsOf = (visit: Visit, { text, terms, version }: CallRead): Html => {
  const { t, code, icons } = visit;
  return html`<section>
    <h2>${t.joining.terms}</h2>
    ${
      text === undefined
        ? notice(icons, 'warning', html`<p>${t.joining.textOnItsWay}</p>`)
        : html`<p class="quoted">${italian(code, text)}</p>
            ${facts([
              [t.joining.version, visit.as.number(version)],
              [t.joining.digest, html`<code class="long">${terms}</code>`],
            ])}
            <p class="hint">${t.joining.digestText}</p>`
    }
  </section>`;
};

interface Choosing {
  readonly sites: readonly Place[];
  readonly offers: readonly Place[];
  readonly wrong: Filled | undefined;
  readonly isOpen: boolean;
}

const joinPart = (visit: Visit, { provider, call }: Asked, { isOpen, ...choosing }: Choosing): Html | undefined => {
  const { t, icons } = visit;
  if (call.text === undefined) return undefined;
  if (!isOpen && !hasJoined(call)) return notice(icons, 'info', html`<p>${t.joining.notNow}</p>`);
  const title = call.newTerms ? t.joining.acceptNew : hasJoined(call) ? t.joining.change : t.joining.join;
  const told = hasJoined(call) ? (isOpen ? t.joining.changeText : t.joining.onlyLess) : t.joining.joinText;
  return html`<section class="narrow">
    <h2>${title}</h2>
    <p>${told}</p>
    ${joinForm(visit, { provider, call, ...choosing, title })}
  </section>`;
};

const leavePart = ({ t, as }: Visit, { callId, firstLeavingDay }: CallRead, providerId: string): Html =>
  html`<section class="narrow">
    <h2>${t.joining.leave}</h2>
    <p>${fill(t.joining.leaveText, { day: as.day(firstLeavingDay) })}</p>
    <p>${action(joiningAt(callId, providerId, '/recesso'), t.joining.leave, 'outline-primary')}</p>
  </section>`;

/** What was accepted, and when: in words that an office reads too. */
export const acceptedFacts = (
  visit: Visit,
  { acceptedOn, from, terms, callVersion, leftFrom, reason, places }: Adhesion,
): readonly Fact[] => {
  const { t, as } = visit;
  return [
    [t.joining.acceptedOn, as.day(acceptedOn)],
    [t.joining.from, as.day(from)],
    leftFrom === undefined ? undefined : [t.joining.left, as.day(leftFrom)],
    reason === undefined ? undefined : [t.joining.reason, wordFor(t.joining.reasons, reason) ?? reason],
    places === undefined ? undefined : [t.joining.places, as.number(places)],
    [t.joining.version, as.number(callVersion)],
    [t.joining.acceptedDigest, html`<code class="long">${terms}</code>`],
  ];
};

const accepted = async (
  visit: Visit,
  call: CallRead,
  adhesion: Adhesion,
  { sites, offers }: Pick<Choosing, 'offers' | 'sites'>,
): Promise<Html> => {
  const { t, as, code } = visit;
  const { callId } = call;
  const { tariffs = [], terms, callVersion } = adhesion;
  const labelOf = (service: string): string => call.offered.find((one) => one.code === service)?.label ?? service;
  const named = (ids: readonly string[], among: readonly Place[]): string =>
    ids.map((id) => among.find(({ value }) => value === id)?.label ?? id).join('; ');
  const { services, sites: ownSites, offers: ownOffers } = adhesion;
  const before = terms === call.terms ? undefined : await agreementOf(visit, { callId, version: callVersion, terms });
  return html`<section>
    <h2>${t.joining.accepted}</h2>
    ${facts([
      ...acceptedFacts(visit, adhesion),
      [t.joining.forServices, services === undefined ? t.joining.all : italian(code, services.map(labelOf).join('; '))],
      ownSites === undefined ? undefined : [t.joining.sites, italian(code, named(ownSites, sites))],
      ownOffers === undefined ? undefined : [t.joining.offers, italian(code, named(ownOffers, offers))],
    ])}
    ${
      tariffs.length > 0 &&
      table(
        t.joining.tariffs,
        [{ label: t.offers.service }, { label: t.offers.cost, isNumber: true }],
        tariffs.map(({ service, amountCents }) => [italian(code, labelOf(service)), as.money(amountCents)]),
      )
    }
    ${
      before !== undefined &&
      html`<details>
        <summary>${t.joining.before}</summary>
        <p class="quoted">${italian(code, before)}</p>
      </details>`
    }
  </section>`;
};
