// What a document may say and Buono does not do yet: allowed, because an officer can do it, but said before publication.
import type { Problem } from '../model/assessment.js';
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { CallPolicies, CallTerms } from '../model/call-terms.js';
import { isApplied } from '../terms/changes.js';

/** A warning for each thing that the document says and that somebody must still do by hand. */
export const notAppliedYet = (document: CallDocument): readonly Problem[] => [
  ...inTerms(document.terms, 'terms', document.actions.some(isAssessed)),
  ...inPolicies(document.policies, 'policies'),
  ...document.actions.flatMap((action, index) => [
    ...inTerms(action.terms, `actions[${index}].terms`, isAssessed(action)),
    ...inPolicies(action.policies, `actions[${index}].policies`),
  ]),
];

const isAssessed = ({ assessment }: CallAction): boolean => assessment?.required === true;

const notYet = (place: string, what: string): Problem => ({ place, code: 'not-applied-yet', what });

// A term of something that no action asks for says nothing.
const inTerms = (terms: Partial<CallTerms> | undefined, place: string, isAssessed: boolean): readonly Problem[] =>
  terms?.assessmentDays === undefined || isAssessed
    ? []
    : [
        notYet(
          `${place}.assessmentDays`,
          'nessuna azione chiede la valutazione: scrivi assessment: { required: true }, o togli il termine',
        ),
      ];

const inPolicies = (policies: CallPolicies | undefined, place: string): readonly Problem[] => [
  ...(policies?.changes ?? []).flatMap((change, index) =>
    isApplied(change)
      ? []
      : [
          notYet(
            `${place}.changes[${index}]`,
            `«${change.id}» non scatta da sé: quando accade lo registra l’ufficio, ${change.does === 'suspend' ? 'sospendendo il buono' : 'con una rettifica che lo nomina (change)'}`,
          ),
        ],
  ),
  ...(policies?.incompatible ?? []).flatMap(({ id, schemes, fact }, index) =>
    schemes === undefined || fact !== undefined
      ? []
      : [
          notYet(
            `${place}.incompatible[${index}]`,
            `«${id}» non si chiede e non si verifica: indica in fact il fatto sì/no che lo dice, o lo controlla l’ufficio`,
          ),
        ],
  ),
];
