// What a personal plan supports, as ceilings of the entitlement: each support has its limit, and what it leaves out has none left.
import type { CallAction } from '../model/call-document.js';
import type { EntitledCeiling } from '../model/entitlement.js';
import { supportOf, type PlanSupport } from '../model/plan-supports.js';

/** What every ceiling of a plan has: over the whole voucher, so that what was spent under an earlier version counts. */
const OF_PLAN = { article: 'progetto personalizzato', per: 'voucher' } as const;

/** The supports that are no service and no area of the action, or no support at all. */
export const strangeSupports = (action: CallAction, supports: readonly string[]): readonly string[] => {
  const known = [...action.services, ...(action.areas ?? [])].map(({ code }) => code);
  return supports.filter((text) => !known.includes(supportOf(text)?.code ?? ''));
};

/**
 * The ceilings of what a plan supports. A service is covered where it, or its area, is named; one without an area also where the
 * plan names no such service. What is not covered may be used no time.
 */
export const ceilingsOfPlan = (
  action: CallAction,
  texts: readonly string[],
  areas: readonly string[] | undefined,
): readonly EntitledCeiling[] => {
  const supports = texts.flatMap((text) => supportOf(text) ?? []);
  const limits = supports.flatMap((support) => limitOf(action, support));
  const codes = new Set(supports.map(({ code }) => code));
  const narrowed = action.services.some(({ code, area }) => area === undefined && codes.has(code));
  const left = action.services.filter(({ code, area }) => {
    if (area === undefined) return narrowed && !codes.has(code);
    // Services of other areas are refused for their area already.
    return !codes.has(code) && !codes.has(area) && (areas === undefined || areas.includes(area));
  });
  if (left.length === 0) return limits;
  return [...limits, { id: 'fuori-progetto', ...OF_PLAN, services: left.map(({ code }) => code), count: 0 }];
};

const limitOf = (action: CallAction, { code, units, amountCents }: PlanSupport): readonly EntitledCeiling[] => {
  if (units === undefined && amountCents === undefined) return [];
  const isService = action.services.some((service) => service.code === code);
  return [
    {
      id: `progetto-${code}`,
      ...OF_PLAN,
      ...(isService ? { services: [code] } : { area: code }),
      ...(units !== undefined && { units }),
      ...(amountCents !== undefined && { amountCents }),
    },
  ];
};
