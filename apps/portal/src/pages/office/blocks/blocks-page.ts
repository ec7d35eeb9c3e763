// The places that a zone bought in blocks for a call: from whom, how many are free, and what is left of the money.
import { doneNotice } from '../../frame/done.js';
import { html, type Html } from '../../frame/html.js';
import { action, badge, empty, facts, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { all } from '../../provider/shapes.js';
import type { Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { holds } from '../door.js';
import { payeeNames } from '../pieces.js';
import { atBlocks, blocksApi, crumbsOfZone, zoneOfAddress, type Block, type ZonePlace } from './shapes.js';

/** The page. */
export const blocksPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const place = await zoneOfAddress(visit);
  const blocks = await all<Block>(visit, `${blocksApi(place)}?limit=100`);
  const buy = holds(visit, 'zone-officer')
    ? action(`${atBlocks(place.call.callId, place.zone)}/acquisto`, t.blocks.buy.title)
    : undefined;
  return {
    title: t.blocks.title,
    area: 'office-calls',
    crumbs: crumbsOfZone(visit, place),
    body: html`<h1>${t.blocks.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, place.call.title)}, ${zoneName(place.zone)}</p>
      <p>${t.blocks.lead}</p>
      ${facts([[t.blocks.freeBefore, as.money(place.allocation.freeCents)]])}
      ${
        blocks.length === 0
          ? empty(t.blocks.none, t.blocks.noneText, buy)
          : html`<p class="buttons">${buy}</p>
              ${await listOf(visit, place, blocks)}`
      }`,
  };
};

const listOf = async (visit: Visit, { call, zone }: ZonePlace, blocks: readonly Block[]): Promise<Html> => {
  const { t, as, code } = visit;
  const nameOf = await payeeNames(
    visit,
    blocks.map(({ providerId }) => ({ payeeKind: 'provider' as const, payeeId: providerId })),
  );
  return table(
    t.blocks.title,
    [
      { label: t.blocks.provider },
      { label: t.blocks.period },
      { label: t.claims.state },
      { label: t.blocks.places, isNumber: true },
      { label: t.blocks.free, isNumber: true },
      { label: t.blocks.bought, isNumber: true },
      { label: t.blocks.left, isNumber: true },
    ],
    blocks.map((block) => [
      html`<a href="${atBlocks(call.callId, zone)}/${block.blockId}"
          >${italian(code, nameOf({ payeeKind: 'provider', payeeId: block.providerId }))}</a
        ><br /><span class="muted">${block.category}, ${italian(code, block.actNumber)}</span>`,
      fill(t.blocks.fromTo, { from: as.day(block.from), to: as.day(block.to) }),
      block.status === 'open' ? badge('good', t.blocks.open) : badge('plain', t.blocks.over),
      as.number(block.places),
      as.number(block.freePlaces),
      as.money(block.amountCents),
      as.money(block.leftCents),
    ]),
  );
};
