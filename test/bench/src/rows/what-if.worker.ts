// One round of the ranking row or of the simulation row: facts come as the texts that boxes hold, one after the other, and only
// what the use cases keep of them stays. The baselines read the same texts and put the applications in order by one number.
import { readFileSync } from 'node:fs';
import { applicationId, zoneCode } from '@buono/kernel';
import {
  alikeIn,
  compileCall,
  parseCallDocument,
  rank,
  score,
  twoStandingsOf,
  type CompiledCall,
  type Facts,
} from '@buono/rules';
import { parse } from 'yaml';
import { compareFares, type Candidate } from '../../../../apps/eligibility/src/application/what-if/compare-fares.js';
import { neighboursOf } from '../../../../apps/eligibility/src/domain/ranking/neighbours.js';
import type { RankingEntry } from '../../../../apps/eligibility/src/domain/ranking/events.js';
import { taskOf, tell } from '../measure/task.js';
import { numbered } from '../workload/wallets.js';

export interface WhatIfTask {
  readonly what: 'read and sort' | 'rank' | 'simulate';
  readonly applications: number;
}

export interface WhatIfResult {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory of the process, and that before the applications. */
  readonly peakMiB: number;
  readonly beforeMiB: number;
  /** How many got a place, or move. */
  readonly found: number;
}

const ACTION = 'A-ASSISTENTE';
const ZONES = 20;
const file = (name: string): string => readFileSync(`libs/rules/calls/${name}.yaml`, 'utf8');
const { given, on, admitted } = parse(file('domiciliarita.cases')) as {
  readonly given: Readonly<Record<string, unknown>>;
  readonly on: string;
  readonly admitted: string;
};

const compiledFrom = (text: string): CompiledCall => {
  const parsed = parseCallDocument(text);
  if (!parsed.ok) throw new Error('the call of the bench has problems');
  return compileCall(parsed.document);
};

// Other weights, other ties and other amounts: nothing that is known under the rules as they are helps, and most move.
const [before, after] = [
  compiledFrom(file('domiciliarita')),
  compiledFrom(
    file('domiciliarita')
      .replaceAll('by: isee, direction: ascending', 'by: isee, direction: descending')
      .replaceAll('points: severityScore', 'points: severityScore * 2 + 1')
      .replaceAll("value: '650.00'", "value: '640.00'"),
  ),
];

/** People differ in means, need and age; the order of their receipts says nothing of them. */
const OWN: Readonly<Record<string, (mixed: number) => string>> = {
  isee: (mixed) => String(300_000 + ((mixed * 31) % 3_000_000)),
  severityScore: (mixed) => String(1 + (mixed % 20)),
  birthDate: (mixed) => `"19${20 + (mixed % 40)}-0${1 + (mixed % 9)}-1${mixed % 10}"`,
};

const factText = ([name, value]: [string, unknown]): readonly string[] => {
  if (value === null) return [`"${name}":{"state":"none","source":"declared"}`];
  const written = before.facts.get(name)?.type === 'Money' ? Math.round(Number(value) * 100) : value;
  const end = ',"source":"declared","at":"2026-05-04T10:00:00Z"}';
  return Object.hasOwn(OWN, name)
    ? [`"${name}":{"state":"known","value":`, name, end]
    : [`"${name}":{"state":"known","value":${JSON.stringify(written)}${end}`];
};

// The texts are put together from pieces: making them must not cost what reading them does.
const PIECES = Object.entries(given).flatMap((fact, index) => [index === 0 ? '{' : ',', ...factText(fact)]);

const factsText = (n: number): string => {
  const mixed = (n * 7_919) % 100_003;
  let text = '';
  for (const piece of PIECES) text += OWN[piece]?.(mixed) ?? piece;
  return `${text}}`;
};

const read = (n: number): Facts => JSON.parse(factsText(n)) as Facts;
const idOf = (n: number) => applicationId(numbered(9, n));

const readAndSort = (applications: number): number => {
  const all = Array.from({ length: applications }, (_, n) => ({
    n,
    isee: Number((read(n)['isee'] as { value?: unknown }).value),
  }));
  return all.toSorted((a, b) => a.isee - b.isee || a.n - b.n).length;
};

const rankAndExplain = (applications: number): number => {
  const scored = Array.from({ length: applications }, (_, n) => {
    const { total, ties } = score(before, ACTION, read(n), on);
    return { id: idOf(n), total, ties, receipt: n + 1 };
  });
  const byId = new Map(scored.map((entry) => [entry.id as string, entry]));
  const places = rank(before, ACTION, scored).map(({ id, place, by }): RankingEntry => {
    const entry = byId.get(id);
    return {
      applicationId: id as RankingEntry['applicationId'],
      receiptNumber: entry?.receipt ?? 0,
      place,
      total: entry?.total ?? 0,
      by,
    };
  });
  return places.filter(({ place }) => neighboursOf(places, place).above !== undefined || place === 1).length;
};

const alike = alikeIn(before, after, ACTION);
if (alike.assessed || alike.scored) throw new Error('the rules of the bench differ in too little');
const dates = { submittedOn: on, admittedOn: admitted };

const simulate = (applications: number): number => {
  const candidates = Array.from({ length: applications }, (_, n): Candidate => {
    const facts = read(n);
    const zone = zoneCode(`TC-${String(1 + (n % ZONES)).padStart(2, '0')}`);
    const whose = { applicationId: idOf(n), zone, action: ACTION, receiptNumber: n + 1 };
    return { ...whose, ...twoStandingsOf({ before, after, alike }, { actionCode: ACTION, facts, dates }) };
  });
  const sides = { before: { call: before, funds: [] }, after: { call: after, funds: [] } };
  return compareFares(candidates, sides).moves.length;
};

const WORK = { 'read and sort': readAndSort, rank: rankAndExplain, simulate };
const WARM = 2_000;
const MIB = 1_048_576;

const { what, applications } = taskOf<WhatIfTask>();
WORK[what](Math.min(WARM, applications));
const beforeMiB = process.memoryUsage().rss / MIB;
const cpu = process.cpuUsage();
const began = performance.now();
const found = WORK[what](applications);
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpu);
const peakMiB = process.resourceUsage().maxRSS / 1_024;
await tell({ seconds, cpuSeconds: (user + system) / 1e6, peakMiB, beforeMiB, found } satisfies WhatIfResult);
