// The sentence of a failed check: the author's own, else Italian (or class-validator's English, against which we are tested).
import type { ValidationArguments } from 'class-validator';
import type { FieldMetadata, FieldRule } from './dto-metadata.js';
import { italianMessage } from './italian-messages.js';

/** Whose default sentences speak. */
export type Messages = 'italian' | 'class-validator';

/** The message of a failed rule. */
export const messageOf = (rule: FieldRule, args: ValidationArguments, messages: Messages): string => {
  if (rule.message) return filled(rule.message, args);
  if (messages === 'italian') return italianMessage(args.property, rule.name, rule.constraints, rule.each);
  return rule.defaultMessage === undefined ? '' : filled(rule.defaultMessage(args), args);
};

/** The message of a nested field that is neither an object nor a list. */
export const nestedMessageOf = (
  targetName: string,
  field: FieldMetadata,
  value: unknown,
  messages: Messages,
): string => {
  const declared = field.nested[field.nested.length - 1];
  const each = declared?.each ?? false;
  const english = `${each ? 'each value in ' : ''}nested property $property must be either object or array`;
  const message = declared?.message ?? english;
  if (messages === 'italian' && message === english) return italianMessage(field.name, 'nestedValidation', [], each);
  return filled(message, { targetName, property: field.name, object: {}, value, constraints: [] });
};

const filled = (message: NonNullable<FieldRule['message']>, args: ValidationArguments): string => {
  let text = typeof message === 'function' ? message(args) : message;
  args.constraints.forEach((constraint, index) => {
    text = text.replaceAll(
      `$constraint${index + 1}`,
      Array.isArray(constraint) ? constraint.join(', ') : String(constraint),
    );
  });
  if (['string', 'boolean', 'number'].includes(typeof args.value)) text = text.replaceAll('$value', String(args.value));
  return text.replaceAll('$property', args.property).replaceAll('$target', args.targetName);
};
