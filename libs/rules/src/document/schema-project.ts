// The shape of an action's project: budget lines, advance, claims.
import { article, cel, code, euro, flag, label, list, object, oneOf, whole, type Schema } from './schema-parts.js';

const percent: Schema = { type: 'string', pattern: '^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?$' };

export const project = object(
  {
    article,
    lines: list(object({ code, label }, { unitCost: euro }), 1, 40),
    claims: code,
  },
  {
    publicShare: cel,
    freeShift: percent,
    advance: object({ service: code, most: cel, recovery: oneOf('pro-rata', 'first', 'final') }, { surety: flag }),
    partners: object({}, { min: whole(1, 50), max: whole(1, 50) }),
  },
);
