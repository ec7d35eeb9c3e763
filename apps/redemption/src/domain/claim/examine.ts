// Drawing the lines of a claim that are examined, and noting what was found of them.
import { accept, refuse, type Decision } from '@buono/kernel';
import { againstApprovals, isCut } from './approvals.js';
import type { ClaimRefusal, DrawSample, ExamineLines } from './commands.js';
import type { ClaimEvent, LinesExamined, SampleDrawn } from './events.js';
import { areAwaited } from './papers.js';
import { drawableIn, isWhole, lowest, sampledIn, sizeOf, widensAt } from './sample.js';
import { evolve, type KnownClaim } from './state.js';

type Decided = Decision<ClaimEvent, ClaimRefusal>;

// A line's id takes some 40 bytes of an event's 64 KB.
const IDS_AT_ONCE = 500;

/** Draws once: the same lines whoever asks again. */
export const draw = (c: DrawSample, claim: KnownClaim): Decided => {
  if (c.byPayee === true) return refuse('own-claim');
  if (claim.status !== 'submitted') return refuse('claim-not-submitted');
  const zone = claim.zones[c.zone];
  if (zone === undefined || zone.lines === 0) return refuse('zone-not-in-claim');
  const { sampling } = claim;
  if (sampling === undefined) return refuse('sample-not-asked');
  if (zone.sample !== undefined) return accept();
  if (zone.settlement !== undefined) return refuse('zone-already-settled');
  const commitment = sampling.commitments[c.zone];
  if (c.whole !== true && commitment !== c.lot?.commitment) return refuse('seed-wrong');
  const lines = drawableIn(claim, c.zone);
  const { zone: name, by: drawnBy, on: drawnOn, lot } = c;
  const who = { drawnBy, drawnOn };
  if (lot === undefined)
    return accept({ type: 'SampleDrawn', zone: name, drawn: lines.length, of: lines.length, lines: [], ...who });
  const count = sizeOf(sampling, lines.length);
  const { seed } = lot;
  const drawn = lowest(lines, lot.numbers, count);
  const about = { zone: name, seed, commitment: lot.commitment, drawn: drawn.length, of: lines.length, ...who };
  const events: SampleDrawn[] = [];
  for (let from = 0; from === 0 || from < drawn.length; from += IDS_AT_ONCE)
    events.push({ type: 'SampleDrawn', ...about, lines: drawn.slice(from, from + IDS_AT_ONCE) });
  return accept<ClaimEvent>(...events);
};

/** Notes what was found of lines that are to be examined; where too much is wrong all of them are. */
export const examine = (c: ExamineLines, claim: KnownClaim): Decided => {
  if (c.byPayee === true) return refuse('own-claim');
  const zone = claim.zones[c.zone];
  if (zone === undefined || zone.lines === 0) return refuse('zone-not-in-claim');
  if (zone.sample === undefined) return refuse('sample-not-drawn');
  if (zone.settlement !== undefined) return refuse('zone-already-settled');
  if (areAwaited(zone.papers, c.on) && c.lines.some(({ lineId }) => zone.papers?.lines.includes(lineId)))
    return refuse('papers-awaited');
  const no = againstApprovals(c, claim);
  if (no !== undefined) return refuse(no);
  const whole = isWhole(claim, c.zone);
  if (!whole && c.lines.some(({ lineId }) => claim.entries.get(lineId)?.drawn !== true))
    return refuse('line-not-drawn');
  const findings = c.lines.map(({ lineId, approvedCents, evidence, reason, note }) => ({
    ...{ lineId, approvedCents, evidence },
    ...(isCut({ lineId, approvedCents }, claim) && { reason, ...(note !== undefined && { note }) }),
  }));
  const noted: LinesExamined = { type: 'LinesExamined', zone: c.zone, findings, examinedBy: c.by, examinedOn: c.on };
  const wrongBasisPoints = widened(claim, noted);
  if (wrongBasisPoints === undefined) return accept<ClaimEvent>(noted);
  return accept<ClaimEvent>(noted, { type: 'CheckWidened', zone: c.zone, wrongBasisPoints });
};

const widened = (claim: KnownClaim, noted: LinesExamined): number | undefined => {
  const after = evolve(claim, noted);
  return after.status === 'unknown' ? undefined : widensAt(after, noted.zone);
};

/** What of the sample is still missing before a zone may be settled. */
export const sampleMissing = (claim: KnownClaim, zone: string): ClaimRefusal | undefined => {
  if (claim.sampling === undefined) return undefined;
  if (claim.zones[zone]?.sample === undefined)
    return drawableIn(claim, zone).length === 0 ? undefined : 'sample-not-drawn';
  const open = sampledIn(claim, zone).some(
    ({ finding, reversedBy }) => finding === undefined && reversedBy === undefined,
  );
  return open ? 'sample-not-examined' : undefined;
};
