// Places that nobody has are given back by act: what is then free in the zone again.
import { day, line, lines, type Filled } from '../../frame/form.js';
import { flag, html, type Html } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import { missingIn } from '../acts/act-page.js';
import type { BlockStep } from './block-step.js';
import { atBlock, blockOfAddress, blocksApi, crumbsOfBlocks, type BlockPlace, type BlockPlaceSeen } from './shapes.js';

const labelsIn = ({ t }: Visit) => ({
  places: t.blocks.which,
  actNumber: t.region.actNumber,
  actDate: t.region.actDate,
  reason: t.region.reason,
});

const freeIn = ({ block }: BlockPlaceSeen): readonly BlockPlace[] =>
  block.items.filter(({ status }) => status === 'free');

const chosen = ({ form }: Visit): readonly number[] =>
  form.getAll('places').flatMap((text) => (/^\d{1,3}$/.test(text) ? [Number(text)] : []));

const sumOf = (visit: Visit, { block }: BlockPlaceSeen): number => {
  const numbers = new Set(chosen(visit));
  return block.items.reduce((sum, one) => sum + (numbers.has(one.place) ? one.leftCents : 0), 0);
};

const boxes = ({ t, as, form }: Visit, seen: BlockPlaceSeen, { errors }: Filled): Html => {
  const error = errors.get('places');
  const before = new Set(form.getAll('places'));
  return html`<fieldset class="field ${error !== undefined && 'has-error'}">
    <legend>${t.blocks.which}</legend>
    ${error !== undefined && html`<p class="wrong" id="e-places">${error}</p>`}
    <div class="choices">
      ${freeIn(seen).map(({ place, leftCents }, at) => {
        const id = at === 0 ? 'f-places' : `f-places-${at}`;
        return html`<div class="choice">
          <input
            type="checkbox"
            id="${id}"
            name="places"
            value="${place}"
            ${flag('checked', before.has(String(place)))}
          /><label for="${id}">${fill(t.blocks.placeWith, { n: place, amount: as.money(leftCents) })}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
};

/** The step. */
export const GIVE_BACK: BlockStep<BlockPlaceSeen> = {
  words: 'giveBack',
  at: (seen) => `${atBlock(seen)}/restituzione`,
  api: (seen) => `${blocksApi(seen)}/${seen.block.blockId}/returns`,
  back: atBlock,
  done: 'placesReturned',
  find: blockOfAddress,
  crumbs: crumbsOfBlocks,
  labels: labelsIn,
  fields: (visit, seen, filled) => {
    const { t } = visit;
    const labels = labelsIn(visit);
    if (freeIn(seen).length === 0) return html`<p>${t.blocks.refusals['block-full']}</p>`;
    return html`${boxes(visit, seen, filled)}
    ${line(filled, { name: 'actNumber', label: labels.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
    ${day(filled, { name: 'actDate', label: labels.actDate })}
    ${lines(filled, { name: 'reason', label: labels.reason, hint: t.blocks.reasonHint })}`;
  },
  wrong: (visit) => {
    const { places: _, ...labels } = labelsIn(visit);
    const wrong = new Map(chosen(visit).length === 0 ? [['places', visit.t.blocks.noneChosen]] : []);
    return new Map([...wrong, ...missingIn(visit, labels)]);
  },
  preview: (visit, seen) => {
    const { t, as } = visit;
    const cents = sumOf(visit, seen);
    return [
      [t.blocks.which, chosen(visit).join(', ')],
      [t.blocks.comesBack, as.money(cents)],
      [t.blocks.freeBefore, as.money(seen.allocation.freeCents)],
      [t.blocks.freeAfter, as.money(seen.allocation.freeCents + cents)],
    ];
  },
  body: (visit) => ({
    places: chosen(visit),
    ...(Object.fromEntries(
      ['actNumber', 'actDate', 'reason'].map((name) => [name, visit.form.get(name)?.trim() ?? '']),
    ) as object),
  }),
};
