// Every formula of an action with its place, and the service that it stands in where its names are a service's.
import type { CallAction, CallService } from '../model/call-document.js';

/** A formula where it is written. */
export interface PlacedFormula {
  readonly place: string;
  readonly text: string;
  readonly service?: CallService;
}

/** The formulas of an action, in the order of the document's fields; `at` is the action's own place. */
export const formulasOf = (action: CallAction, at: string): readonly PlacedFormula[] => [
  ...ofList(action.criteria, `${at}.criteria`, ['when', 'test']),
  ...ofList(action.numbers, `${at}.numbers`, ['formula']),
  ...ofOne(action, at, ['value', 'validFrom', 'validTo']),
  ...action.services.flatMap((service, index) => ofService(service, `${at}.services[${index}]`)),
  ...ofList(action.ceilings, `${at}.ceilings`, ['amount', 'count', 'units', 'deductible', 'movable']),
  ...ofList(action.ranking?.items, `${at}.ranking.items`, ['when', 'points']),
  ...ofList(action.ranking?.ties, `${at}.ranking.ties`, ['by']),
  ...ofList(action.proofs, `${at}.proofs`, ['when']),
  ...(action.project === undefined ? [] : ofOne(action.project, `${at}.project`, ['publicShare'])),
  ...(action.project?.advance === undefined ? [] : ofOne(action.project.advance, `${at}.project.advance`, ['most'])),
];

const ofService = (service: CallService, at: string): readonly PlacedFormula[] =>
  [...ofOne(service, at, ['publicShare']), ...ofList(service.conditions, `${at}.conditions`, ['test'])].map((one) => ({
    ...one,
    service,
  }));

const ofList = <Item extends object>(
  items: readonly Item[] | undefined,
  at: string,
  fields: readonly (keyof Item & string)[],
): readonly PlacedFormula[] => (items ?? []).flatMap((item, index) => ofOne(item, `${at}[${index}]`, fields));

const ofOne = <Item extends object>(
  item: Item,
  at: string,
  fields: readonly (keyof Item & string)[],
): readonly PlacedFormula[] =>
  fields.flatMap((field) => {
    const text = item[field];
    return typeof text === 'string' ? [{ place: `${at}.${field}`, text }] : [];
  });
