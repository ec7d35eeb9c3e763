// The letter of a decision: outcome, requirement by requirement, on which data, and what can be done until when.
import { catalogue } from '../facts/fact.js';
import { questionText, shownValue } from '../facts/fact-fields.js';
import { ifThere } from '../api.js';
import { wordFor } from '../language/language.js';
import { fromApi, paperSent } from '../paper/paper.js';
import { said, type Block, type Said } from '../paper/sheet.js';
import { inOrder } from '../public/criteria.js';
import { askedFor, callById, sharesMoney } from '../public/calls.js';
import { NoSuchPage, type Outcome, type Visit } from '../visit.js';
import { applicationOf, type Application, type Procedure } from './shapes.js';

type Decision = NonNullable<Application['decision']>;

/** The letter as a PDF. */
export const decisionPaper = async (visit: Visit): Promise<Outcome> => {
  const { t, api } = visit;
  const application = await applicationOf(visit);
  const { decision, applicationId } = application;
  if (decision === undefined) throw new NoSuchPage();
  const procedure = ifThere<Procedure>(await api.send('GET', `/applications/${applicationId}/procedure`));
  const shares = sharesMoney(await callById(visit, application.callId), application.action);
  const blocks: readonly Block[] = [
    await headOf(visit, application, decision, procedure),
    ...(shares && decision.amountCents !== undefined
      ? [{ kind: 'text', said: said(t.precheck.amountShared) } as const]
      : []),
    ...(application.note === undefined ? [] : [{ kind: 'text', said: fromApi(visit, application.note) } as const]),
    { kind: 'heading', text: t.precheck.why },
    criteriaOf(visit, decision),
    { kind: 'heading', text: t.decision.data },
    await dataOf(visit, application),
    ...remediesOf(visit, decision),
  ];
  const name = `${t.paper.letterFile}-${application.receipt?.receiptNumber ?? decision.decidedOn}`;
  return paperSent(visit, name, { title: t.paper.letter, datedAt: decision.decidedOn, blocks });
};

const headOf = async (
  visit: Visit,
  application: Application,
  decision: Decision,
  procedure: Procedure | undefined,
): Promise<Block> => {
  const { t, as } = visit;
  const { recipient, receipt } = application;
  const call = await callById(visit, application.callId);
  const outcome = decision.outcome === 'refuse' ? t.decision.refused : t.decision.admitted;
  const items: readonly (readonly [string, Said | undefined])[] = [
    [t.paper.outcome, said(`${outcome} ${as.day(decision.decidedOn)}`)],
    [t.file.amount, decision.amountCents === undefined ? undefined : said(as.money(decision.amountCents))],
    [t.receipt.call, fromApi(visit, `${askedFor(call, application.action)} (${call.code})`)],
    [t.file.number, receipt && said(`${receipt.receiptNumber}, ${as.moment(receipt.arrivedAt)}`)],
    [t.file.forWhom, recipient && said(`${recipient.givenName} ${recipient.familyName}`)],
    [t.paper.act, decision.actNumber === undefined ? undefined : fromApi(visit, decision.actNumber)],
    [t.paper.decidedBy, procedure && fromApi(visit, procedure.administration)],
  ];
  return {
    kind: 'facts',
    name: t.paper.outcome,
    items: items.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  };
};

const remediesOf = (visit: Visit, { remedies }: Decision): readonly Block[] =>
  remedies.length === 0
    ? []
    : [
        { kind: 'heading', text: visit.t.decision.remedies },
        { kind: 'list', items: remedies.map(({ sentence }) => fromApi(visit, sentence)) },
      ];

const criteriaOf = (visit: Visit, { criteria }: Decision): Block => {
  const { t } = visit;
  return {
    kind: 'table',
    name: t.precheck.why,
    columns: [
      { label: t.paper.result, share: 0.2 },
      { label: t.paper.requirement, share: 0.8 },
    ],
    rows: inOrder(criteria).map(({ outcome, sentence, article, remedy }) => [
      said(wordFor(t.outcome, outcome) ?? outcome),
      fromApi(visit, `${sentence} (${article})${remedy === undefined ? '' : `\n${remedy}`}`),
    ]),
  };
};

const dataOf = async (visit: Visit, { provenance }: Application): Promise<Block> => {
  const { t } = visit;
  const known = await catalogue(visit);
  return {
    kind: 'facts',
    name: t.decision.data,
    items: provenance.flatMap(({ name, said: times }): readonly (readonly [string, Said])[] => {
      const [fact, last] = [known.get(name), times.at(-1)];
      if (fact === undefined || last === undefined) return [];
      const source = wordFor(t.sources, last.source) ?? last.source;
      return [[questionText(visit, fact), said(`${shownValue(visit, last.value, fact)} (${source})`)]];
    }),
  };
};
