// Absences of an office in a table: who, which days, who covers, and what falls due meanwhile.
import { html, type Html } from '../frame/html.js';
import { badge, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Visit } from '../visit.js';
import { calledAs } from './holder-names.js';
import type { Absences } from './shapes.js';

type Absence = Absences['items'][number];

/** The table; `changeAt` is where one may be changed. */
export const absencesTable = (
  visit: Visit,
  items: readonly Absence[],
  changeAt: (one: Absence) => string | undefined,
): Html => {
  const { t, as, code } = visit;
  return table(
    t.absences.title,
    [
      { label: t.holders.person },
      { label: t.absences.days },
      { label: t.absences.cover },
      { label: t.absences.due, isNumber: true },
    ],
    items.map((one) => {
      const href = changeAt(one);
      const name = italian(code, calledAs(visit, one.person));
      return [
        html`${href === undefined ? name : html`<a href="${href}">${name}</a>`}${one.lasts && html`<br />${badge('info', t.absences.lasts)}`}`,
        html`${fill(t.absences.fromTo, { from: as.day(one.from), to: as.day(one.to) })}<br /><span class="muted"
            >${one.kind === 'planned' ? t.absences.kinds.planned : t.absences.kinds.unplanned}</span
          >`,
        one.cover === undefined
          ? badge('warning', t.holders.nobody)
          : html`${italian(code, calledAs(visit, one.cover))}${one.coverLeft === true && html`<br />${badge('warning', t.holders.left)}`}`,
        html`${as.number(one.due)}${one.uncovered && html`<br />${badge('bad', t.absences.uncovered)}`}`,
      ];
    }),
  );
};
