// Every document to start from, against its worked examples: outcome, why, amount and services, to the cent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { centsFromDecimal } from '@buono/kernel';
import { parse } from 'yaml';
import { callsFolder } from '../calls-folder.js';
import {
  assess,
  CATALOGUE,
  compileCall,
  parseCallDocument,
  readFacts,
  redemptionAmount,
  score,
  type CompiledCall,
  type Entitlement,
} from '../index.js';
import {
  factsOf,
  sentFacts,
  strayNames,
  type WorkedCase,
  type WorkedCases,
  type WorkedService,
  type Written,
} from '../testing/worked-cases.js';
import { callTemplates, type CallTemplate } from './index.js';

const textOf = (file: string): string => readFileSync(join(callsFolder(), file), 'utf8');
const compiled = ({ file }: CallTemplate): CompiledCall => {
  const parsed = parseCallDocument(textOf(`${file}.yaml`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
  // What an officer still does by hand is told; nothing else may be.
  expect(parsed.warnings.filter(({ code }) => code !== 'not-applied-yet')).toEqual([]);
  return compileCall(parsed.document);
};
const euros = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : centsFromDecimal(text);

/** A figure of an entitlement as a case writes it: cents where a text with cents stands. */
const figure = (written: Written): unknown =>
  typeof written === 'string' && /^\d+\.\d\d$/.test(written) ? centsFromDecimal(written) : written;

const expectService = (entitlement: Entitlement, worked: WorkedService): void => {
  const { category, asked, cost, public: paid, family, refused, hand, inputs, ...request } = worked;
  const found = redemptionAmount(
    entitlement,
    {
      servedOn: entitlement.validFrom,
      ...request,
      ...(asked !== undefined && { askedCents: centsFromDecimal(asked) }),
      ...(inputs !== undefined && {
        inputs: sentFacts(inputs, inputsOf(entitlement, request.service)) as Record<string, string>,
      }),
    },
    { category },
  );
  const said = { service: request.service, hand };
  if (refused !== undefined)
    return expect({ ...said, ...found }).toMatchObject({ ...said, ok: false, reason: refused });
  expect({ ...said, ...found }).toMatchObject({
    ...said,
    ok: true,
    publicCents: euros(paid),
    familyCents: euros(family),
    ...(cost !== undefined && { costCents: euros(cost) }),
  });
};

const inputsOf = (entitlement: Entitlement, code: string) =>
  new Map((entitlement.services.find((one) => one.code === code)?.inputs ?? []).map((input) => [input.name, input]));

const expectEntitlement = (entitlement: Entitlement, worked: WorkedCase): void => {
  const ceilings = Object.fromEntries(
    entitlement.ceilings.map(({ id, amountCents, count, units }) => [id, amountCents ?? count ?? units]),
  );
  expect(entitlement).toMatchObject({
    valueCents: euros(worked.amount),
    ...(worked.from !== undefined && { validFrom: worked.from }),
    ...(worked.to !== undefined && { validTo: worked.to }),
    numbers: Object.fromEntries(
      Object.entries(worked.numbers ?? {}).map(([name, value]) => [name, { value: figure(value) }]),
    ),
  });
  expect(ceilings).toMatchObject(
    Object.fromEntries(Object.entries(worked.ceilings ?? {}).map(([id, value]) => [id, figure(value)])),
  );
  for (const service of worked.services ?? []) expectService(entitlement, service);
};

describe.each(callTemplates().map((template) => [template.file, template] as const))('%s', (_, template) => {
  const file = parse(textOf(`${template.file}.cases.yaml`)) as WorkedCases;
  let kept: CompiledCall | undefined;
  const compiledOnce = (): CompiledCall => (kept ??= compiled(template));
  const [first] = template.document.actions;

  it.each(file.cases.map((worked) => [`${worked.action ?? ''} ${worked.says}`, worked] as const))('%s', (_, worked) => {
    const call = compiledOnce();
    const action = worked.action ?? first?.code ?? '';
    const declared = new Map([...CATALOGUE, ...call.facts]);
    const dates = { submittedOn: worked.on ?? file.on, admittedOn: worked.admitted ?? file.admitted };
    const facts = readFacts(
      declared,
      sentFacts(factsOf(file, worked), declared),
      { source: 'declared' },
      dates.submittedOn,
    );
    if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
    const found = assess(call, action, facts.facts, dates);
    const why = found.criteria.filter(({ outcome }) => outcome === 'not-met').map(({ id }) => id);
    expect({ outcome: found.outcome, why, faults: found.faults, missing: found.missing }).toMatchObject({
      outcome: worked.outcome,
      why: worked.why ?? [],
      ...(worked.outcome !== 'needs-officer' && { faults: [] }),
      ...(worked.missing !== undefined && { missing: worked.missing }),
    });
    if (found.entitlement !== undefined) expectEntitlement(found.entitlement, worked);
    if (worked.proofs !== undefined) expect(found.proofs.map(({ code }) => code)).toEqual(worked.proofs);
    if (worked.points !== undefined)
      expect(score(call, action, facts.facts, dates.submittedOn)).toMatchObject({ total: worked.points, missing: [] });
  });

  it('is written as cases are', () => {
    expect(strayNames(file)).toEqual([]);
  });

  it('shows its edges: who qualifies, who does not, and what is not known yet', () => {
    const outcomes = new Set(file.cases.map(({ outcome }) => outcome));
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['qualifies', 'does-not-qualify', 'cannot-check-yet'] satisfies AssessedOutcomes),
    );
    const worked = new Set(file.cases.map(({ action }) => action ?? first?.code));
    expect([...worked].sort()).toEqual(template.document.actions.map(({ code }) => code).sort());
  });
});

type AssessedOutcomes = readonly WorkedCase['outcome'][];
