// A place is named: to who is next in the waiting list, or by an act to another; what its voucher may be worth.
import { read } from '../../api.js';
import { choices, day, line, select, type Choice } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { facts } from '../../frame/parts.js';
import { fill, wordFor } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import { missingIn } from '../acts/act-page.js';
import type { Application } from '../shapes.js';
import type { BlockStep } from './block-step.js';
import {
  applicationNumber,
  atBlock,
  blockOfAddress,
  blocksApi,
  crumbsOfBlocks,
  type BlockPlace,
  type BlockPlaceSeen,
  type WaitingPage,
} from './shapes.js';

type Waiting = WaitingPage['items'][number];

/** A block with who waits for a place of it, who is next first. */
interface Naming extends BlockPlaceSeen {
  readonly waiting: readonly Waiting[];
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const find = async (visit: Visit): Promise<Naming> => {
  const seen = await blockOfAddress(visit);
  const { call, zone, block } = seen;
  const { items } = await read<WaitingPage>(visit, `/calls/${call.callId}/allocations/${zone}/waiting?limit=100`);
  // What is kept for an appeal or a booking, and what is shared out, is not to be named.
  const able = items.filter(({ appeal, booked, why }) => appeal !== true && booked !== true && why !== 'shared-by-act');
  if (call.actions.length === 1) return { ...seen, waiting: able };
  const actions = await Promise.all(
    able.map(async ({ applicationId }) => (await read<Application>(visit, `/applications/${applicationId}`)).action),
  );
  return { ...seen, waiting: able.filter((_, at) => actions[at] === block.action) };
};

const labelsIn = ({ t }: Visit) => ({
  place: t.blocks.place,
  who: t.blocks.forWhom,
  applicationId: t.blocks.byActTo,
  from: t.blocks.firstDay,
  actNumber: t.region.actNumber,
  actDate: t.region.actDate,
  reason: t.blocks.ground,
});

const said = ({ form }: Visit, name: string): string => form.get(name)?.trim() ?? '';

const freeIn = ({ block }: BlockPlaceSeen): readonly BlockPlace[] =>
  block.items.filter(({ status, leftCents }) => status === 'free' && leftCents > 0);

const placeChosen = (visit: Visit, seen: Naming): BlockPlace | undefined =>
  freeIn(seen).find(({ place }) => String(place) === said(visit, 'place')) ?? freeIn(seen)[0];

const isByAct = (visit: Visit): boolean => said(visit, 'who') === 'act';

const whoHasIt = (visit: Visit, { waiting }: Naming): string =>
  isByAct(visit) ? said(visit, 'applicationId') : (waiting[0]?.applicationId ?? '');

const who = (visit: Visit, { waiting: [next] }: Naming): Html => {
  const { t, as } = visit;
  return facts([
    [
      t.blocks.next,
      next === undefined
        ? t.blocks.nobodyWaits
        : html`<a href="/ufficio/domande/${next.applicationId}">${applicationNumber(visit, next.applicationId)}</a>,
            ${fill(t.blocks.isDue, { amount: as.money(next.neededCents) })}`,
    ],
  ]);
};

/** The step. */
export const NAME: BlockStep<Naming> = {
  words: 'name',
  at: (seen) => `${atBlock(seen)}/assegnazione`,
  api: (seen) => `${blocksApi(seen)}/${seen.block.blockId}/namings`,
  back: atBlock,
  done: 'placeNamed',
  find,
  crumbs: crumbsOfBlocks,
  labels: labelsIn,
  fields: (visit, seen, filled) => {
    const { t, as } = visit;
    const labels = labelsIn(visit);
    const free = freeIn(seen);
    if (free.length === 0) return html`<p>${t.blocks.refusals['block-full']}</p>`;
    const places: readonly Choice[] = free.map(({ place, leftCents, freeFrom }) => ({
      value: String(place),
      label: fill(t.blocks.placeFrom, { n: place, amount: as.money(leftCents), day: as.day(freeFrom) }),
    }));
    const reasons = Object.entries(t.blocks.reasons).map(([value, label]) => ({ value, label }));
    return html`${who(visit, seen)}
    ${select(filled, { name: 'place', label: labels.place, none: t.blocks.firstFree, options: places })}
    ${choices(filled, {
      name: 'who',
      label: labels.who,
      options: [
        { value: 'next', label: t.blocks.toNext },
        { value: 'act', label: t.blocks.toOther, hint: t.blocks.toOtherHint },
      ],
    })}
    ${day(filled, { name: 'from', label: labels.from, hint: t.blocks.firstDayHint })}
    ${line(filled, { name: 'applicationId', label: labels.applicationId, hint: t.blocks.byActToHint })}
    ${line(filled, { name: 'actNumber', label: labels.actNumber, hint: t.blocks.onlyByAct, width: 'medium' })}
    ${day(filled, { name: 'actDate', label: labels.actDate, hint: t.blocks.onlyByAct })}
    ${select(filled, { name: 'reason', label: labels.reason, hint: t.blocks.groundHint, none: t.form.choose, options: reasons })}`;
  },
  wrong: (visit, seen) => {
    const { t } = visit;
    const { applicationId, actNumber, actDate, reason } = labelsIn(visit);
    const how = said(visit, 'who');
    if (how !== 'next' && how !== 'act') return new Map([['who', t.form.required]]);
    if (how === 'next') return new Map(seen.waiting.length === 0 ? [['who', t.blocks.refusals['nobody-waits']]] : []);
    const wrong = missingIn(visit, { applicationId, actNumber, actDate, reason });
    if (!wrong.has('applicationId') && !UUID.test(said(visit, 'applicationId')))
      wrong.set('applicationId', t.blocks.codeWrong);
    return wrong;
  },
  preview: (visit, seen) => {
    const { t, as } = visit;
    const place = placeChosen(visit, seen);
    const id = whoHasIt(visit, seen);
    const due = seen.waiting.find(({ applicationId }) => applicationId === id)?.neededCents;
    const left = place?.leftCents ?? 0;
    const from = said(visit, 'from');
    const worth = Math.min(left, due ?? left);
    return [
      [t.blocks.place, as.number(place?.place ?? 0)],
      [t.blocks.whose, html`<a href="/ufficio/domande/${id}">${applicationNumber(visit, id)}</a>`],
      [t.blocks.firstDay, from === '' ? t.blocks.asEarly : as.day(from)],
      isByAct(visit) ? [t.blocks.ground, wordFor(t.blocks.reasons, said(visit, 'reason')) ?? ''] : undefined,
      [t.blocks.leftOfPlace, as.money(left)],
      [t.blocks.due, due === undefined ? t.blocks.dueUnknown : as.money(due)],
      [t.blocks.worth, fill(due === undefined ? t.blocks.atMost : t.blocks.exactly, { amount: as.money(worth) })],
      [t.blocks.freeAfter, fill(t.blocks.unchanged, { amount: as.money(seen.allocation.freeCents) })],
    ];
  },
  body: (visit, seen) => {
    const place = placeChosen(visit, seen)?.place;
    const from = said(visit, 'from');
    const act = { actNumber: said(visit, 'actNumber'), actDate: said(visit, 'actDate'), reason: said(visit, 'reason') };
    return {
      ...{ place, applicationId: whoHasIt(visit, seen) },
      ...(from !== '' && { from }),
      ...(isByAct(visit) && { act }),
    };
  },
};
