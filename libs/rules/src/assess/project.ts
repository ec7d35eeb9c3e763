// The project of an entitlement in figures: shares and advance of this grant, worked out from the facts of who applied.
import { centsFromDecimal, percent } from '@buono/kernel';
import { Ratio } from '../cel/values.js';
import type { CompiledAction } from '../compile/compiled-call.js';
import type { EntitledProject } from '../model/entitlement.js';
import type { Workings } from './amount.js';

const ALL = 10_000;

/** The project in figures; undefined where the action has none, or where something is missing, which the workings have noted. */
export const projectFigures = ({ project, place }: CompiledAction, workings: Workings): EntitledProject | undefined => {
  if (project === undefined) return undefined;
  const { definition, publicShare, most } = project;
  const share = publicShare && workings.get(publicShare, `${place}.project.publicShare`);
  const mostCents = most && workings.cents(most, `${place}.project.advance.most`);
  if ((publicShare !== undefined && !(share instanceof Ratio)) || (most !== undefined && mostCents === undefined))
    return undefined;
  const { article, lines, freeShift = '0', claims, advance, partners } = definition;
  return {
    article,
    lines: lines.map(({ code, label, unitCost }) => ({
      ...{ code, label },
      ...(unitCost !== undefined && { unitCostCents: centsFromDecimal(unitCost) }),
    })),
    shareBasisPoints: share instanceof Ratio ? Math.min(share.basisPoints, ALL) : ALL,
    freeShiftBasisPoints: percent(freeShift),
    claims,
    partners: { min: partners?.min ?? 1, max: partners?.max ?? partners?.min ?? 1 },
    ...(advance !== undefined &&
      mostCents !== undefined && {
        advance: {
          ...{ service: advance.service, mostCents, recovery: advance.recovery },
          surety: advance.surety === true,
        },
      }),
  };
};
