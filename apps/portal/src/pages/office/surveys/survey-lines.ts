// The lines that were drawn with what their families said, and how anybody draws them again.
import { drawNumber } from '@buono/rules';
import { html, type Html } from '../../frame/html.js';
import { action, facts, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { wholeClaim } from '../../provider/book.js';
import { serviceLabel } from '../../provider/services.js';
import { all, voucherMark } from '../../provider/shapes.js';
import type { Outcome, Visit } from '../../visit.js';
import { payeeNames } from '../pieces.js';
import type { ClaimSummary } from '../shapes.js';
import { atSurvey, saidBadge, surveyOfAddress, SURVEYS, type AskedLine, type Survey } from './shapes.js';

const NUMBER_SHOWN = 8;

/** The lines in the order of their numbers; undefined where none is to be seen. */
export const drawnLines = async (visit: Visit, survey: Survey): Promise<Html | undefined> => {
  const { t, as, code } = visit;
  const { callId, zone, month, seed, redemptionIds = [] } = survey;
  if (redemptionIds.length === 0) return undefined;
  const asked = await all<AskedLine>(visit, `/service-questions?callId=${callId}&month=${month}&limit=100`);
  const here = new Map(asked.filter((one) => one.zone === zone).map((one) => [one.redemptionId, one]));
  const services = [...new Set([...here.values()].map(({ service }) => service))];
  const labels = new Map(
    await Promise.all(services.map(async (one) => [one, await serviceLabel(visit, callId, one)] as const)),
  );
  const nameOf = await payeeNames(visit, [...here.values()]);
  return table(
    t.surveys.lines,
    [
      { label: t.claims.service },
      { label: t.register.voucher },
      { label: t.surveys.provider },
      { label: t.claims.paidColumn, isNumber: true },
      { label: t.surveys.saidColumn },
      ...(seed === undefined ? [] : [{ label: t.surveys.number }]),
    ],
    redemptionIds.map((id) => {
      const one = here.get(id);
      const number = seed === undefined ? [] : [html`<code>${drawNumber(seed, id).slice(0, NUMBER_SHOWN)}</code>`];
      // What was undone before its family was asked, or what is being asked right now.
      if (one === undefined)
        return [html`<code>${id.slice(0, 8)}</code>`, '–', '–', '–', t.surveys.notAsked, ...number];
      return [
        html`<a href="${SURVEYS}/servizi/${id}">${as.day(one.servedOn)}</a><br /><span class="muted"
            >${italian(code, labels.get(one.service) ?? one.service)}</span
          >`,
        html`<code>${voucherMark(one.voucherId)}</code>`,
        italian(code, nameOf(one)),
        as.money(one.paidCents),
        saidBadge(visit, one),
        ...number,
      ];
    }),
  );
};

/** What it takes to draw again. */
export const againText = ({ t }: Visit, survey: Survey): Html => {
  const { seed, digest = '', drawn = 0 } = survey;
  return html`<h2>${t.surveys.again}</h2>
    <p>${seed === undefined ? t.surveys.againAll : t.surveys.againText}</p>
    ${facts([
      seed === undefined ? undefined : [t.samples.seedUsed, seed],
      [t.surveys.digest, html`<code class="long">${digest}</code>`],
    ])}
    <p>${t.surveys.againFile}</p>
    <p>${action(`${atSurvey(survey)}/servizi-pagati`, t.surveys.download, 'outline-primary')}</p>
    <p>${fill(seed === undefined ? t.surveys.commandsAll : t.surveys.commands, { n: drawn })}</p>
    <pre>
${seed !== undefined && `read -r seme\nprintf '%s' "$seme" | sha256sum\n`}${PAID_DIGEST}${seed !== undefined && `\n${lowest(drawn)}`}</pre>`;
};

const FILE = 'servizi-pagati.txt';
const PAID_DIGEST = `printf '%s' "$(LC_ALL=C sort ${FILE})" | sha256sum`;
const lowest = (count: number): string =>
  `while read -r id; do printf '%s %s\\n' "$(printf '%s' "$seme$id" | sha256sum | cut -c1-64)" "$id"; done < ${FILE} | LC_ALL=C sort | head -n ${count}`;

/** The ids of all services of the month that are paid by now, one a row, as a file. */
export const paidServicesFile = async (visit: Visit): Promise<Outcome> => {
  const { callId, zone, month } = await surveyOfAddress(visit);
  const claims = await all<ClaimSummary>(visit, `/claims?callId=${callId}&month=${month}&limit=500`);
  const ids: string[] = [];
  for (const { claimId } of claims.filter(({ paidCents }) => paidCents > 0)) {
    const { lines } = await wholeClaim(visit, claimId);
    for (const one of lines)
      if (one.kind === 'service' && one.zone === zone && (one.paidCents ?? 0) > 0) ids.push(one.redemptionId);
  }
  return {
    fileName: FILE,
    type: 'text/plain; charset=utf-8',
    content: ids
      .sort()
      .map((id) => `${id}\n`)
      .join(''),
  };
};
