// One block: its act and its money, each place with who has it and all that happened to it.
import { doneNotice } from '../../frame/done.js';
import { html, type Html } from '../../frame/html.js';
import { action, badge, facts, italian, notice } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill, wordFor } from '../../language/language.js';
import type { Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { holds } from '../door.js';
import { payeeName } from '../pieces.js';
import {
  applicationNumber,
  atBlock,
  blockOfAddress,
  crumbsOfBlocks,
  placeState,
  type BlockPlace,
  type BlockPlaceSeen,
} from './shapes.js';

/** The page. */
export const blockPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const seen = await blockOfAddress(visit);
  const { block, call } = seen;
  const provider = await payeeName(visit, { payeeKind: 'provider', payeeId: block.providerId });
  const title = fill(t.blocks.one, { n: block.places });
  return {
    title,
    area: 'office-calls',
    crumbs: crumbsOfBlocks(visit, seen),
    body: html`<h1>${title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, call.title)}, ${zoneName(seen.zone)}</p>
      ${facts([
        [t.claims.state, block.status === 'open' ? badge('good', t.blocks.open) : badge('plain', t.blocks.over)],
        [t.blocks.provider, html`<a href="/ufficio/enti/${block.providerId}">${italian(code, provider)}</a>`],
        [t.blocks.action, `${titleOf(seen)}, ${block.category}`],
        [t.blocks.period, fill(t.blocks.fromTo, { from: as.day(block.from), to: as.day(block.to) })],
        [t.blocks.unit, as.money(block.unitCents)],
        [t.blocks.bought, as.money(block.amountCents)],
        [t.blocks.left, as.money(block.leftCents)],
        [t.blocks.act, html`${italian(code, block.actNumber)}, ${as.day(block.actDate)}`],
        [t.region.reason, italian(code, block.reason)],
      ])}
      ${steps(visit, seen)}
      <h2>${t.blocks.places}</h2>
      <p>${t.blocks.placesText}</p>
      ${placesTable(visit, seen)}`,
  };
};

const titleOf = ({ call, block }: BlockPlaceSeen): string =>
  call.actions.find(({ code }) => code === block.action)?.title ?? block.action;

/** What can be done with its places, or why nothing can. */
const steps = (visit: Visit, seen: BlockPlaceSeen): Html | undefined => {
  const { t, icons, as } = visit;
  const { block } = seen;
  if (block.status !== 'open')
    return notice(icons, 'info', html`<p>${fill(t.blocks.overText, { day: as.day(block.to) })}</p>`);
  if (block.freePlaces === 0) return notice(icons, 'info', html`<p>${t.blocks.fullText}</p>`);
  if (!holds(visit, 'zone-officer')) return undefined;
  return html`<p class="buttons">
    ${action(`${atBlock(seen)}/assegnazione`, t.blocks.name.title)}
    ${action(`${atBlock(seen)}/restituzione`, t.blocks.giveBack.title, 'outline-primary')}
  </p>`;
};

const placesTable = (visit: Visit, { block }: BlockPlaceSeen): Html => {
  const { t, as } = visit;
  return table(
    t.blocks.places,
    [
      { label: t.blocks.place, isNumber: true },
      { label: t.claims.state },
      { label: t.blocks.whose },
      { label: t.blocks.leftOfPlace, isNumber: true },
      { label: t.blocks.freeFrom },
      { label: t.blocks.history },
    ],
    block.items.map((one) => [
      as.number(one.place),
      placeState(visit, one),
      one.applicationId === undefined ? '–' : link(visit, one.applicationId),
      as.money(one.leftCents),
      one.status === 'free' ? as.day(one.freeFrom) : '–',
      one.history.length === 0 ? t.blocks.noHistory : historyOf(visit, one),
    ]),
  );
};

const link = (visit: Visit, applicationId: string): Html =>
  html`<a href="/ufficio/domande/${applicationId}">${applicationNumber(visit, applicationId)}</a>`;

const historyOf = (visit: Visit, { history }: BlockPlace): readonly Html[] => {
  const { t, as, code } = visit;
  return history.map((step) => {
    const { what, on, amountCents, applicationId, from, why, actNumber, reason } = step;
    const words = wordFor(t.blocks.happened, what === 'returned' && why === 'ended' ? 'ended' : what) ?? what;
    const act = actNumber === undefined ? undefined : italian(code, actNumber);
    const ground = reason === undefined ? undefined : (wordFor(t.blocks.reasons, reason) ?? reason);
    return html`<div>
      ${as.day(on)}:
      ${fill(words, { amount: as.money(amountCents) })}${applicationId !== undefined && html`, ${link(visit, applicationId)}`}${from !== undefined && html`, ${fill(t.blocks.fromDay, { day: as.day(from) })}`}${act !== undefined && html`, ${act}`}${ground !== undefined && html` (${ground})`}
    </div>`;
  });
};
