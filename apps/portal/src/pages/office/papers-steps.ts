// Papers that an office asks a payee for while it checks a claim, and what was asked and handed in, for both sides.
import { written } from '../api.js';
import { carried, errorsOf, form, line, refilled, send, tick, type Filled } from '../frame/form.js';
import { flag, html, type Html } from '../frame/html.js';
import { fill, wordFor } from '../language/language.js';
import { wholeClaim } from '../provider/book.js';
import type { ClaimLine, ClaimPart } from '../provider/shapes.js';
import type { Outcome, Page, Visit } from '../visit.js';
import type { Claim } from './shapes.js';

type Papers = NonNullable<ClaimPart['papers']>;

/** What was asked for, and what came of it, in a sentence. */
export const papersText = (
  { t, as }: Visit,
  { papers, dueOn, givenOn, reference = '', redemptionIds }: Papers,
): string => {
  const what = papers.map((paper) => wordFor(t.samples.evidences, paper) ?? paper).join(', ');
  const asked = fill(t.papersAsked.asked, { what, lines: String(redemptionIds.length), day: as.day(dueOn) });
  if (givenOn === undefined) return asked;
  return `${asked} ${fill(t.papersAsked.given, { day: as.day(givenOn), reference })}`;
};

const paperName = (evidence: string): string => `d.${evidence}`;

/** Asks for papers about these lines; nothing once that was done. */
export const askPapersForm = (
  visit: Visit,
  { claimId }: Claim,
  part: ClaimPart,
  { lines, filled }: { readonly lines: readonly ClaimLine[]; readonly filled: Filled },
): Html => {
  const { t } = visit;
  if (part.papers !== undefined || lines.length === 0) return html``;
  const isWrong = ['giorni', ...ASKED.map(paperName)].some((name) => filled.errors.has(name));
  const kinds = Object.entries(t.samples.evidences).filter(([kind]) => ASKED.includes(kind));
  return html`<details ${flag('open', isWrong)}>
    <summary>${t.papersAsked.ask}</summary>
    <p>${t.papersAsked.askText}</p>
    ${form(
      visit,
      `/ufficio/rendiconti/${claimId}/documenti`,
      html`${carried({ zona: part.zone })}
      ${kinds.map(([kind, label]) => tick(filled, { name: paperName(kind), label }))}
      ${line(filled, { name: 'giorni', label: t.papersAsked.days, hint: t.papersAsked.daysHint, width: 'short', numeric: true })}
      ${send(t.papersAsked.send, 'outline-primary')}`,
    )}
  </details>`;
};

// What a payee has and an office does not.
const ASKED: readonly string[] = ['register', 'signed-sheet', 'proof', 'invoice'];
// As many as the API takes.
const MOST_LINES = 100;

/** The papers are asked for, about the lines that are drawn and not examined; without a sample about all of the zone. */
export const papersAsked =
  (shown: (visit: Visit, filled: Filled) => Promise<Page>) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['claimId'] ?? '';
    const zone = sent.get('zona') ?? '';
    const papers = ASKED.filter((kind) => sent.get(paperName(kind)) === 'yes');
    const days = (sent.get('giorni') ?? '').trim();
    const errors = new Map<string, string>();
    if (papers.length === 0) errors.set(paperName('register'), t.papersAsked.none);
    if (days !== '' && !/^\d{1,2}$/.test(days)) errors.set('giorni', t.papersAsked.daysHint);
    if (errors.size > 0) return shown(visit, refilled(sent, errors));
    const { lines, zones } = await wholeClaim(visit, id);
    const hasSample = zones.some((part) => part.zone === zone && part.sample !== undefined);
    const about = lines
      .filter((one) => one.zone === zone && one.kind === 'service')
      .filter(({ drawn, finding }) => !hasSample || (drawn === true && finding === undefined))
      .slice(0, MOST_LINES);
    const body = { zone, papers, redemptionIds: about.map(({ redemptionId }) => redemptionId) };
    const term = days === '' ? {} : { days: Number(days) };
    const answer = await written(visit, 'POST', `/claims/${id}/papers-requests`, { ...body, ...term });
    if ('body' in answer) return { to: `/ufficio/rendiconti/${id}?fatto=papersAsked` };
    const wrong = errorsOf(answer.problem, (field) => (field === 'days' ? 'giorni' : undefined));
    return shown(visit, refilled(sent, wrong));
  };
