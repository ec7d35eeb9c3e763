// The calls that want a provider to join: those for which it is accredited first, each with what it did about it.
import { doneNotice } from '../../frame/done.js';
import { html, type Html } from '../../frame/html.js';
import { empty, facts, italian } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { placeName } from '../../office/providers-page.js';
import { categoryWord } from '../../offers/catalogue.js';
import { todayOf } from '../../today.js';
import { NoSuchPage, type Page, type Visit } from '../../visit.js';
import { bodiesOf } from '../catalogue/own.js';
import { providersOf } from '../services.js';
import type { Provider } from '../shapes.js';
import { accreditedFor, callsToJoin, joiningAt, joiningCrumbs, joiningState, type CallRead } from './own.js';

/** The page. */
export const joiningPage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const { seen } = await bodiesOf(visit);
  if (seen.length === 0) throw new NoSuchPage();
  const providers = await providersOf(visit, seen);
  const sections = await Promise.all(providers.map((provider) => sectionOf(visit, provider)));
  return {
    title: t.joining.title,
    area: 'joining',
    crumbs: joiningCrumbs(visit).slice(0, 1),
    body: html`<h1>${t.joining.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.joining.lead}</p>
      ${sections}`,
  };
};

const sectionOf = async (visit: Visit, provider: Provider): Promise<Html> => {
  const { t, code } = visit;
  const [calls, today] = await Promise.all([callsToJoin(visit, provider.providerId), todayOf(visit)]);
  const isAccredited = (call: CallRead): boolean => accreditedFor(provider, call, today).length > 0;
  const inOrder = [...calls].sort((one, other) => Number(isAccredited(other)) - Number(isAccredited(one)));
  return html`<section>
    <h2>${provider.legalName === undefined ? t.iban.yours : italian(code, provider.legalName)}</h2>
    ${
      calls.length === 0
        ? empty(t.joining.none, t.joining.noneText)
        : html`<ul class="files">
            ${inOrder.map(
              (call) =>
                html`<li>
                  <h3>
                    <a href="${joiningAt(call.callId, provider.providerId)}">${italian(code, call.title)}</a>
                  </h3>
                  <p>${joiningState(visit, call, today)}</p>
                  ${facts([
                    [t.joining.accredited, accreditedText(visit, provider, call, today)],
                    [t.joining.window, windowText(visit, call)],
                  ])}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
};

/** Where a body is accredited for services of a call. */
export const accreditedText = (
  visit: Visit,
  provider: Provider,
  call: CallRead,
  today: Awaited<ReturnType<typeof todayOf>>,
): string => {
  const good = accreditedFor(provider, call, today);
  return good.length === 0
    ? visit.t.joining.notAccredited
    : good.map(({ category, zone }) => `${categoryWord(visit, category)}, ${placeName(visit, zone)}`).join('; ');
};

/** When one can join, in words. */
export const windowText = ({ t, as }: Visit, { joinFrom, joinTo }: CallRead): string => {
  if (joinFrom === undefined && joinTo === undefined) return t.joining.always;
  if (joinTo === undefined) return fill(t.joining.since, { from: as.day(joinFrom ?? '') });
  if (joinFrom === undefined) return fill(t.joining.until, { to: as.day(joinTo) });
  return fill(t.call.period, { from: as.day(joinFrom), to: as.day(joinTo) });
};
