// The services that a provider may write down, as the calls define them.
import { callDocument } from '../facts/fact.js';
import { callById } from '../public/calls.js';
import { ifThere } from '../api.js';
import type { Visit } from '../visit.js';
import type { Provider } from './shapes.js';

/** Something that a call asks about a service. */
export interface Input {
  readonly name: string;
  readonly type: 'bool' | 'int' | 'string';
  readonly label: string;
  readonly required?: boolean;
  readonly values?: readonly string[];
}

/** A service of a call. */
export interface Service {
  readonly callId: string;
  readonly callTitle: string;
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly isPriced: boolean;
  readonly inputs: readonly Input[];
  /** Whether it is written down with the code that the person shows. */
  readonly needsCode: boolean;
}

interface Written {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly providerCategories?: readonly string[];
  readonly price?: { readonly asked?: boolean };
  readonly inputs?: readonly Input[];
  readonly evidence?: string;
}

/** The services of these calls that these providers may deliver: several actions may share one. */
export const servicesOf = async (
  visit: Visit,
  callIds: readonly string[],
  providers: readonly Provider[],
): Promise<readonly Service[]> => {
  const own = new Set(
    providers.flatMap(({ category, accreditations }) => [category, ...accreditations.map((one) => one.category)]),
  );
  const found = new Map<string, Service>();
  for (const callId of callIds) {
    const call = await callById(visit, callId);
    const { actions } = await callDocument(visit, call);
    for (const service of actions.flatMap(({ services = [] }) => services as readonly Written[])) {
      const isOwn = own.size === 0 || (service.providerCategories ?? []).some((category) => own.has(category));
      const key = keyOf(callId, service.code);
      if (!isOwn || found.has(key)) continue;
      found.set(key, {
        callId,
        callTitle: call.title,
        code: service.code,
        label: service.label,
        unit: service.unit,
        isPriced: service.price?.asked === true,
        inputs: service.inputs ?? [],
        needsCode: service.evidence === 'code',
      });
    }
  }
  return [...found.values()];
};

/** How a form names a service. */
export const keyOf = (callId: string, code: string): string => `${callId} ${code}`;

/** The bodies themselves, as whoever acts for them may see them. */
export const providersOf = async (visit: Visit, ids: readonly string[]): Promise<readonly Provider[]> => {
  const seen = await Promise.all(ids.map((id) => visit.api.send<Provider>('GET', `/providers/${id}`).then(ifThere)));
  return seen.filter((provider) => provider !== undefined);
};

/** What a service is called, by its code: its code itself where the call has no more such service. */
export const serviceLabel = async (visit: Visit, callId: string, code: string): Promise<string> => {
  const { actions } = await callDocument(visit, await callById(visit, callId));
  return actions.flatMap(({ services = [] }) => services).find((service) => service.code === code)?.label ?? code;
};
