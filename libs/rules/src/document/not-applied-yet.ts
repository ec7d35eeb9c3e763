// What a document may say and Buono does not do yet: allowed, because an officer can do it, but said before publication.
import type { Problem } from '../model/assessment.js';
import type { CallDocument } from '../model/call-document.js';
import type { CallPolicies, CallTerms } from '../model/call-terms.js';
import { isApplied } from '../terms/changes.js';

/** A warning for each thing that the document says and that somebody must still do by hand. */
export const notAppliedYet = (document: CallDocument): readonly Problem[] => [
  ...inTerms(document.terms, 'terms'),
  ...inPolicies(document.policies, 'policies'),
  ...document.actions.flatMap(({ terms, policies }, index) => [
    ...inTerms(terms, `actions[${index}].terms`),
    ...inPolicies(policies, `actions[${index}].policies`),
  ]),
];

const notYet = (place: string, what: string): Problem => ({ place, code: 'not-applied-yet', what });

const inTerms = (terms: Partial<CallTerms> | undefined, place: string): readonly Problem[] =>
  terms?.assessmentDays === undefined
    ? []
    : [
        notYet(
          `${place}.assessmentDays`,
          'il termine della valutazione si legge nel testo, ma nessuno avvisa quando passa: lo segue l’ufficio',
        ),
      ];

const inPolicies = (policies: CallPolicies | undefined, place: string): readonly Problem[] => [
  ...(policies?.changes ?? []).flatMap((change, index) =>
    isApplied(change)
      ? []
      : [
          notYet(
            `${place}.changes[${index}]`,
            `«${change.id}» non scatta da sé: quando accade, l’ufficio lo applica al buono con un atto`,
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
