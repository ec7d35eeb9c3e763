// A claim on paper: whose turn it is zone by zone, and every line with what was asked, approved and paid, and why less.
import { ifThere } from '../api.js';
import { fill, wordFor } from '../language/language.js';
import { fromApi, paperSent } from '../paper/paper.js';
import { said, type Block, type Said } from '../paper/sheet.js';
import { callById } from '../public/calls.js';
import { NoSuchPage, type Outcome, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { wholeClaim } from './book.js';
import { serviceLabel } from './services.js';
import { voucherMark, type Claim, type ClaimLine, type Redemption, type Wallet } from './shapes.js';
import { turnText } from './turn.js';

/** How many vouchers are asked for at a time: a month of a large body has hundreds. */
const AT_ONCE = 8;

/** The claim as a PDF. */
export const claimPaper = async (visit: Visit): Promise<Outcome> => {
  const { t, as, params } = visit;
  const claim = await wholeClaim(visit, params['claimId'] ?? '');
  if (claim.payeeKind !== 'provider') throw new NoSuchPage();
  const call = await callById(visit, claim.callId);
  const blocks: readonly Block[] = [
    { kind: 'text', tone: 'lead', said: fromApi(visit, `${call.title} (${call.code})`) },
    { kind: 'facts', name: t.claims.one, items: await sumsOf(visit, claim) },
    ...(claim.status === 'open' ? [{ kind: 'text', said: said(t.claims.openText) } as const] : zonesOf(visit, claim)),
    { kind: 'heading', text: t.claims.lines },
    claim.lines.length === 0 ? { kind: 'text', said: said(t.claims.noLinesText) } : await linesOf(visit, claim),
  ];
  const title = `${t.claims.one}: ${as.month(claim.month)}`;
  const datedAt = claim.submittedOn ?? `${claim.month}-01`;
  return paperSent(visit, `${t.paper.claimFile}-${claim.month}-${call.code}`, { title, datedAt, blocks });
};

type Facts = readonly (readonly [string, Said])[];

const sumsOf = async ({ t, as, api }: Visit, claim: Claim): Promise<Facts> => {
  const provider = ifThere(await api.send<{ readonly legalName?: string }>('GET', `/providers/${claim.payeeId}`));
  const isChecked = claim.zones.some(({ settledOn }) => settledOn !== undefined);
  const sums: Facts = [
    [t.claims.asked, said(as.money(claim.askedCents))],
    [t.claims.approved, said(as.money(claim.approvedCents))],
    [t.claims.paidColumn, said(as.money(claim.paidCents))],
  ];
  return [
    ...(provider?.legalName === undefined ? [] : [[t.paper.provider, said(provider.legalName)] as const]),
    [t.paper.number, said(claim.claimId)],
    ...(claim.submittedOn === undefined ? [] : [[t.paper.presented, said(as.day(claim.submittedOn))] as const]),
    ...sums.slice(0, isChecked ? 3 : 1),
  ];
};

const zonesOf = (visit: Visit, { zones }: Claim): readonly Block[] => {
  const { t, as } = visit;
  return zones.map((part) => ({
    kind: 'facts',
    name: zoneName(part.zone),
    items: [
      [t.claims.zone, said(zoneName(part.zone))],
      [t.claims.turn, said(turnText(visit, part))],
      ...(part.payBy === undefined
        ? []
        : [[t.claims.payment, said(fill(t.claims.payBy, { day: as.day(part.payBy) }))] as const]),
    ],
  }));
};

const linesOf = async (visit: Visit, claim: Claim): Promise<Block> => {
  const { t, as } = visit;
  const entries = await entriesOf(visit, claim.lines);
  const money = (cents: number | undefined): Said => said(cents === undefined ? '–' : as.money(cents));
  const dayOf = ({ redemptionId }: ClaimLine): string => entries.get(redemptionId)?.servedOn ?? '';
  const inOrder = [...claim.lines].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const rows = inOrder.map(async (line): Promise<readonly Said[]> => {
    const entry = entries.get(line.redemptionId);
    return [
      said(line.kind === 'correction' ? t.claims.correction : entry === undefined ? '–' : as.day(entry.servedOn)),
      entry === undefined ? said('–') : fromApi(visit, await serviceLabel(visit, claim.callId, entry.service)),
      said(voucherMark(line.voucherId)),
      money(line.askedCents),
      money(line.approvedCents),
      money(line.paidCents),
      whyLess(visit, line),
    ];
  });
  return {
    kind: 'table',
    name: t.claims.lines,
    columns: [
      { label: t.voucher.day, share: 0.19 },
      { label: t.claims.service, share: 0.2 },
      { label: t.register.voucher, share: 0.12 },
      { label: t.claims.asked, share: 0.11, isNumber: true },
      { label: t.claims.approved, share: 0.13, isNumber: true },
      { label: t.claims.paidColumn, share: 0.11, isNumber: true },
      { label: t.claims.why, share: 0.14 },
    ],
    rows: await Promise.all(rows),
  };
};

const whyLess = (visit: Visit, { reason, note }: ClaimLine): Said => {
  if (reason === undefined) return said('');
  const words = [wordFor(visit.t.claims.reasons, reason) ?? reason, note].filter((word) => word !== undefined);
  return fromApi(visit, words.join(': '));
};

/** What was entered, by its id: the vouchers of the lines know it. */
const entriesOf = async (visit: Visit, lines: readonly ClaimLine[]): Promise<ReadonlyMap<string, Redemption>> => {
  const vouchers = [...new Set(lines.map(({ voucherId }) => voucherId))];
  const found = new Map<string, Redemption>();
  for (let from = 0; from < vouchers.length; from += AT_ONCE) {
    const wallets = await Promise.all(
      vouchers
        .slice(from, from + AT_ONCE)
        .map(async (voucherId) => ifThere(await visit.api.send<Wallet>('GET', `/wallets/${voucherId}`))),
    );
    for (const entry of wallets.flatMap((wallet) => wallet?.entries ?? [])) found.set(entry.redemptionId, entry);
  }
  return found;
};
