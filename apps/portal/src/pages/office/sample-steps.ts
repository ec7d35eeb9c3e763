// The check of a claim by sample: a seed is bound before it is presented, lines are drawn, each of them is examined.
import { createHash } from 'node:crypto';
import type { components } from '@buono/client';
import { ifThere, written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { carried, errorsOf, form, line, refilled, send, type Filled } from '../frame/form.js';
import { attribute, flag, html, type Html } from '../frame/html.js';
import { facts } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { wholeClaim } from '../provider/book.js';
import { voucherMark, type ClaimLine, type ClaimPart } from '../provider/shapes.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { amountBox, cutName, reasonBox, whyName } from './line-boxes.js';
import type { Claim } from './shapes.js';

type Seeds = components['schemas']['ClaimSeedsView'];
type Sample = NonNullable<ClaimPart['sample']>;
type Shown = (visit: Visit, filled: Filled) => Promise<Page>;

// As many as the API takes at a time.
const AT_ONCE = 50;

const percentOf = (basisPoints: number): string => `${(basisPoints / 100).toLocaleString('it')}%`;

/** What is asked and found of a zone's sample, in rows. */
export const sampleFacts = ({ t }: Visit, sample: Sample): Html => {
  const { status, lines = 0, examined = 0, wrong = 0, wrongBasisPoints = 0, widenedAt, of = 0, seed } = sample;
  const asked = fill(sample.atLeast === 1 ? t.samples.share : t.samples.shareAtLeast, {
    share: `${sample.share.replace('.', ',')}%`,
    least: String(sample.atLeast),
  });
  if (status === 'to-draw') return facts([[t.samples.title, asked]]);
  const counts = { lines: String(lines), of: String(of), examined: String(examined) };
  return facts([
    [t.samples.title, asked],
    [t.samples.drawn, fill(t.samples.drawnText, counts)],
    [t.samples.found, fill(t.samples.foundText, { wrong: String(wrong), rate: percentOf(wrongBasisPoints) })],
    widenedAt === undefined
      ? undefined
      : [t.samples.widened, fill(t.samples.widenedText, { rate: percentOf(widenedAt) })],
    seed === undefined ? undefined : [t.samples.seedUsed, seed],
  ]);
};

/** Draws the lines: with the seed that was bound, or all of them. */
export const drawForm = (visit: Visit, claim: Claim, part: ClaimPart, filled: Filled): Html => {
  const { t } = visit;
  const to = `/ufficio/rendiconti/${claim.claimId}/campione`;
  const zone = carried({ zona: part.zone });
  if (part.sample?.commitment === undefined)
    return html`<p>${t.samples.noSeed}</p>
      ${form(visit, to, html`${zone}${carried({ tutte: '1' })} ${send(t.samples.examineAll)}`)}`;
  return html`<p>${t.samples.drawText}</p>
    ${form(visit, to, html`${zone} ${line(filled, { name: 'seme', label: t.samples.seed, hint: t.samples.seedHint })} ${send(t.samples.draw)}`)}
    ${form(visit, to, html`${zone}${carried({ tutte: '1' })} ${send(t.samples.examineAll, 'outline-primary')}`)}`;
};

const seenName = (redemptionId: string): string => `e.${redemptionId}`;

const evidenceBox = ({ t }: Visit, { redemptionId }: ClaimLine, filled: Filled): Html => {
  const name = seenName(redemptionId);
  const chosen = filled.value(name);
  return html`<label class="visually-hidden" for="f-${name}">${t.samples.evidence}, ${voucherMark(redemptionId)}</label
    ><select
      class="form-select in-table"
      id="f-${name}"
      name="${name}"
      ${attribute('aria-invalid', filled.errors.has(name) ? 'true' : undefined)}
    >
      <option value="">${t.samples.notYet}</option>
      ${Object.entries(t.samples.evidences).map(([value, label]) => html`<option value="${value}" ${flag('selected', value === chosen)}>${label}</option>`)}
    </select>`;
};

/** The lines that are still to be examined, each with what it was compared with. */
export const examineForm = (
  visit: Visit,
  claim: Claim,
  part: ClaimPart,
  {
    lines,
    described,
    filled,
  }: { readonly lines: readonly ClaimLine[]; readonly described: readonly Html[]; readonly filled: Filled },
): Html => {
  const { t, as } = visit;
  return html`<p>${t.samples.examineText}</p>
    ${form(
      visit,
      `/ufficio/rendiconti/${claim.claimId}/esame`,
      html`${carried({ zona: part.zone })}
        ${table(
          t.samples.toExamine,
          [
            { label: t.claims.service },
            { label: t.register.voucher },
            { label: t.claims.asked, isNumber: true },
            { label: t.samples.evidence },
            { label: t.office.approve },
            { label: t.office.cutReason },
          ],
          lines.map((one, at) => [
            described[at],
            html`<code>${voucherMark(one.voucherId)}</code>`,
            as.money(one.askedCents),
            evidenceBox(visit, one, filled),
            amountBox(visit, one, filled),
            reasonBox(visit, one, filled),
          ]),
        )}
        <p class="buttons">${send(t.samples.examine)}</p>`,
    )}`;
};

/** Of these lines, those to examine next. */
export const toExamine = (lines: readonly ClaimLine[]): readonly ClaimLine[] =>
  lines.filter(({ drawn, finding }) => drawn === true && finding === undefined).slice(0, AT_ONCE);

/** The seed of claims that are still to be presented; nothing where the call asks for no sample. */
export const seedPart = async (
  visit: Visit,
  { callId, claimId }: Claim,
  zone: string,
  filled: Filled,
): Promise<Html> => {
  const { t, as } = visit;
  const seeds = ifThere(await visit.api.send<Seeds>('GET', `/claim-seeds/${callId}/${zone}`));
  if (seeds?.isAsked !== true) return html``;
  if (seeds.bound !== undefined)
    return facts([
      [t.samples.seed, fill(t.samples.bound, { act: seeds.bound.actNumber, day: as.day(seeds.bound.boundOn) })],
    ]);
  return html`<h3>${t.samples.bindTitle}</h3>
    <p>${t.samples.bindText}</p>
    ${form(
      visit,
      `/ufficio/rendiconti/${claimId}/seme`,
      html`${carried({ zona: zone })}
      ${line(filled, { name: 'seme', label: t.samples.seed, hint: t.samples.secretHint })}
      ${line(filled, { name: 'atto', label: t.samples.act, width: 'medium' })} ${send(t.samples.bind)}`,
    )}
    <h3>${t.claims.lines}</h3>`;
};

/** A seed is bound: only its digest leaves this page. */
export const seedBound =
  (shown: Shown) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['claimId'] ?? '';
    const [seed, act] = ['seme', 'atto'].map((name) => sent.get(name)?.trim() ?? '');
    const errors = new Map<string, string>();
    if (seed === undefined || seed.length < 20) errors.set('seme', t.samples.tooShort);
    if (act === '') errors.set('atto', fill(t.form.missing, { field: t.samples.act.toLowerCase() }));
    if (errors.size > 0) return shown(visit, refilled(sent, errors));
    const { callId } = await wholeClaim(visit, id);
    const commitment = createHash('sha256')
      .update(seed ?? '', 'utf8')
      .digest('hex');
    const body = { callId, zone: sent.get('zona') ?? '', commitment, actNumber: act };
    return done(shown, visit, { path: '/claim-seeds', body, said: 'seedBound' });
  };

/** The lines are drawn. */
export const sampleDrawn =
  (shown: Shown) =>
  (visit: Visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    const seed = sent.get('seme')?.trim() ?? '';
    const how = sent.has('tutte') ? { whole: true } : { ...(seed !== '' && { seed }) };
    const path = `/claims/${params['claimId'] ?? ''}/samples`;
    return done(shown, visit, { path, body: { zone: sent.get('zona') ?? '', ...how }, said: 'sampleDrawn' });
  };

/** Lines were examined: those of which it is said what they were compared with. */
export const linesExamined =
  (shown: Shown) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['claimId'] ?? '';
    const zone = sent.get('zona') ?? '';
    const { lines } = await wholeClaim(visit, id);
    const errors = new Map<string, string>();
    const said = lines
      .filter((one) => one.zone === zone && (sent.get(seenName(one.redemptionId)) ?? '') !== '')
      .map(({ redemptionId, askedCents }) => {
        const approvedCents = centsOf(sent.get(cutName(redemptionId)) ?? '');
        const reason = sent.get(whyName(redemptionId)) ?? '';
        const isCut = approvedCents !== askedCents;
        if (approvedCents === undefined) errors.set(cutName(redemptionId), t.form.notAnAmount);
        else if (approvedCents > askedCents) errors.set(cutName(redemptionId), t.office.tooMuch);
        else if (isCut && reason === '') errors.set(whyName(redemptionId), t.office.noReason);
        return { redemptionId, approvedCents, evidence: sent.get(seenName(redemptionId)), ...(isCut && { reason }) };
      });
    if (said.length === 0) errors.set('', t.samples.nothingExamined);
    if (errors.size > 0) return shown(visit, refilled(sent, errors));
    return done(shown, visit, { path: `/claims/${id}/findings`, body: { zone, lines: said }, said: 'linesExamined' });
  };

const done = async (
  shown: Shown,
  visit: Visit,
  { path, body, said }: { readonly path: string; readonly body: object; readonly said: string },
): Promise<Outcome> => {
  const answer = await written(visit, 'POST', path, body);
  if ('body' in answer) return { to: `/ufficio/rendiconti/${visit.params['claimId'] ?? ''}?fatto=${said}` };
  const nameOf = (field: string): string | undefined =>
    ({ seed: 'seme', actNumber: 'atto' })[field as 'seed' | 'actNumber'];
  return shown(visit, refilled(visit.form, errorsOf(answer.problem, nameOf)));
};
