// What those who hold files are called, as their zones wrote it down.
import { html, type Part } from '../frame/html.js';
import { badge, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { voucherMark } from '../provider/shapes.js';
import type { Visit } from '../visit.js';
import type { Colleagues } from './shapes.js';

type Colleague = Colleagues['items'][number];

/** The officers of a zone; none where the visitor may not know. */
export const colleaguesOf = async ({ api }: Visit, zone: string): Promise<readonly Colleague[]> => {
  const answer = await api.send<Colleagues>('GET', `/applications/colleagues?zone=${zone}`);
  return answer.ok ? answer.body.items : [];
};

/** What somebody is called in words: by name, or by a mark where nobody wrote it down. */
export const calledAs = ({ t }: Visit, { name, own, personId }: Colleague): string =>
  own ? t.holders.you : (name ?? fill(t.holders.someone, { mark: voucherMark(personId) }));

/** The name of who holds a line, and who covers for them today; each zone is asked once, and only where somebody holds something. */
export const holderNames = async (
  visit: Visit,
  lines: readonly { readonly zone: string; readonly holder?: string }[],
): Promise<(holder: string | undefined, coveredBy?: string) => Part> => {
  const zones = [...new Set(lines.flatMap(({ holder, zone }) => (holder === undefined ? [] : [zone])))];
  const all = (await Promise.all(zones.map((zone) => colleaguesOf(visit, zone)))).flat();
  const known = new Map(all.map((one) => [one.personId, one]));
  const of = (personId: string): Colleague => known.get(personId) ?? { personId, own: false };
  const { t, code } = visit;
  return (holder, coveredBy) => {
    if (holder === undefined) return badge('warning', t.holders.nobody);
    const who = calledAs(visit, of(holder));
    if (coveredBy === undefined) return html`${italian(code, who)}`;
    const cover = of(coveredBy);
    if (cover.own) return html`${badge('info', t.absences.coverFor)}<br />${italian(code, who)}`;
    const covering = fill(t.absences.coveredBy, { who: calledAs(visit, cover) });
    return html`${italian(code, who)}<br /><span class="muted">${covering}</span>`;
  };
};
