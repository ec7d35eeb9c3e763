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

/** The name of who holds a line; each zone is asked once, and only where somebody holds something. */
export const holderNames = async (
  visit: Visit,
  lines: readonly { readonly zone: string; readonly holder?: string }[],
): Promise<(holder: string | undefined) => Part> => {
  const zones = [...new Set(lines.flatMap(({ holder, zone }) => (holder === undefined ? [] : [zone])))];
  const all = (await Promise.all(zones.map((zone) => colleaguesOf(visit, zone)))).flat();
  const known = new Map(all.map((one) => [one.personId, one]));
  return (holder) => {
    if (holder === undefined) return badge('warning', visit.t.holders.nobody);
    const one = known.get(holder) ?? { personId: holder, own: false };
    return html`${italian(visit.code, calledAs(visit, one))}`;
  };
};
