// Formulas that YAML reads as numbers or truths (points: 10, test: true) are formulas all the same.
import { unitsOfDecimal } from '@buono/kernel';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  criteria: ['when', 'test'],
  ceilings: ['amount', 'count', 'units', 'movable', 'deductible'],
  items: ['when', 'points'],
  numbers: ['formula'],
  conditions: ['test'],
  proofs: ['when'],
};

/** No document of good shape is nested deeper; what lies below is left for the shape check to refuse. */
const DEEPEST = 20;

/** The same value with numbers and truths turned to text where the format wants a formula. */
export const plainFormulas = (value: unknown, list?: string, depth = 0): unknown => {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plainFormulas(item, list, depth + 1));
  const fields = (list === undefined ? undefined : LISTS[list]) ?? [];
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      fields.includes(name) && isPlain(field)
        ? formulaOf(field)
        : plainFormulas(field, Array.isArray(field) ? name : undefined, depth + 1),
    ]),
  );
};

const isPlain = (field: unknown): field is number | boolean =>
  typeof field === 'boolean' || (typeof field === 'number' && unitsOfDecimal(String(field)) !== undefined);

const formulaOf = (field: number | boolean): string =>
  typeof field === 'boolean' || Number.isSafeInteger(field) ? String(field) : `decimal("${field}")`;
