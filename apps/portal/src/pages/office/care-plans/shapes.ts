// Care plans as the pages read them: the plan, what an action supports, quantities as people write them.
import type { components } from '@buono/client';
import { callDocument } from '../../facts/fact.js';
import { callById } from '../../public/calls.js';
import type { Choice } from '../../frame/form.js';
import type { Visit } from '../../visit.js';

type Schemas = components['schemas'];
export type CarePlan = Schemas['CarePlanView'];
export type CarePlanLine = Schemas['CarePlanLineView'];
export type CarePlanWritten = Schemas['CarePlanWrittenView'];
export type PlanDifferences = Schemas['PlanDifferencesView'];
export type PlanVersion = Schemas['CarePlanVersionView'];
export type Support = NonNullable<PlanVersion['supports']>[number];

/** The last version of a plan: the one that is in force or waits to be. */
export const lastVersion = ({ versions }: CarePlan): PlanVersion | undefined => versions.at(-1);

/** Whether the call has a plan written for what an application asks. */
export const foreseesPlan = async (
  visit: Visit,
  { callId, action }: { readonly callId: string; readonly action: string },
): Promise<boolean> => {
  const { actions } = await callDocument(visit, await callById(visit, callId));
  return actions.find(({ code }) => code === action)?.assessment?.plan !== undefined;
};

/** What the plan of an application may support: services and whole areas of its action. */
export interface Supports {
  readonly choices: readonly Choice[];
  /** The unit of a service; none for an area. */
  readonly unitOf: (code: string) => string | undefined;
}

/** The supports of an action, by the call's document. */
export const supportsOf = async (
  visit: Visit,
  { callId, action: name }: { readonly callId: string; readonly action: string },
): Promise<Supports> => {
  const { actions } = await callDocument(visit, await callById(visit, callId));
  const { areas = [], services = [] } = actions.find(({ code }) => code === name) ?? {};
  const units = new Map(services.map(({ code, unit }) => [code, unit]));
  return {
    choices: [...areas, ...services].map(({ code, label }) => ({ value: code, label: `${label} (${code})` })),
    unitOf: (code) => units.get(code),
  };
};

/** A quantity over the whole voucher as the API counts it: hours in minutes, all else in whole units; undefined for no quantity. */
export const unitsIn = (text: string, unit: string | undefined): number | undefined => {
  const [, whole, part = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || (unit !== 'hour' && part !== '')) return undefined;
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  const counted = unit === 'hour' ? (hundredths * 60) / 100 : hundredths / 100;
  return Number.isInteger(counted) && counted > 0 ? counted : undefined;
};

/** The same as people read it: hours with their part, all else whole. */
export const quantityOf = ({ as }: Visit, units: number, unit: string | undefined): string =>
  as.number(unit === 'hour' ? units / 60 : units);
