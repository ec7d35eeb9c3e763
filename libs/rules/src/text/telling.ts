// The telling of one part of a document: its names, its place in the schema, and what of it no sentence was written for.
import { callDocumentSchema } from '../document/schema.js';
import type { Provision } from './blocks.js';
import { expressionWords, type Naming } from './expression-words.js';
import { itemsOf, memberOf, otherFields, type SchemaPart } from './other-fields.js';

export class Telling {
  constructor(
    readonly naming: Naming,
    private readonly schema: SchemaPart = callDocumentSchema,
  ) {}

  /** The telling of a member; of a list's items when it is one. */
  in(...names: readonly string[]): Telling {
    const part = names.reduce((schema, name) => {
      const member = memberOf(schema, name);
      return 'items' in member && !('properties' in member) ? itemsOf(member) : member;
    }, this.schema);
    return new Telling(this.naming, part);
  }

  /** A formula in words. */
  words(formula: string): string {
    return expressionWords(formula, this.naming);
  }

  /** The fields that are left, each as a provision. */
  others(rest: object): readonly Provision[] {
    return otherFields(rest, this.schema, this.naming);
  }

  /** The provision, with the fields that are left told under it. */
  whole(provision: Provision, rest: object): Provision {
    const left = this.others(rest);
    if (left.length === 0) return provision;
    const formulas = [...(provision.formulas ?? []), ...left.flatMap((one) => one.formulas ?? [])];
    return {
      ...provision,
      ...(formulas.length > 0 && { formulas }),
      more: [...(provision.more ?? []), ...left.map(({ text }) => text)],
    };
  }
}
