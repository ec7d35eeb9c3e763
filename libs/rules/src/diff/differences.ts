// What changed between two call documents, place by place, in Italian: nothing for equal ones, every real change named.
import { callDocumentSchema } from '../document/schema.js';
import type { CallAction, CallDocument, CallTable, CallTableRow } from '../model/call-document.js';
import { namingOf } from '../text/naming.js';
import { isFormula, itemsOf, memberOf, partWords, type SchemaPart } from '../text/other-fields.js';
import { rowWords } from '../text/table-words.js';
import { fieldWords } from '../text/words.js';
import { changedLiteral } from './changed-literal.js';
import { matched } from './matching.js';
import { singularOf } from './singular.js';

/** One change: its place in the later document (in the earlier one when it was taken away), and what it says in Italian. */
export interface Difference {
  readonly place: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** The article of the call's act that it touches, where the document names one. */
  readonly article?: string;
  readonly text: string;
}

/** Where the comparison stands. */
interface Place {
  readonly path: string;
  readonly words: readonly string[];
  readonly schema: SchemaPart;
  readonly article?: string;
  readonly action?: CallAction;
  /** The table that rows belong to, as it was and as it is. */
  readonly tables?: readonly [before: CallTable, after: CallTable];
}

/** The changes from one document to another, in the order of the later one. */
export const differences = (before: CallDocument, after: CallDocument): readonly Difference[] =>
  new Comparison(after).compared(before, after, { path: '', words: [], schema: callDocumentSchema });

class Comparison {
  constructor(private readonly document: CallDocument) {}

  compared(before: unknown, after: unknown, place: Place): readonly Difference[] {
    if (before === undefined) return [this.told('added', place, `aggiunto: ${this.part(after, place)}`)];
    if (after === undefined) return [this.told('removed', place, `tolto: ${this.part(before, place)}`)];
    if (Array.isArray(before) && Array.isArray(after)) return this.lists(before, after, place);
    if (isObject(before) && isObject(after)) return this.objects(before, after, place);
    return same(before, after) ? [] : [this.told('changed', place, this.change(before, after, place))];
  }

  private objects(before: Fields, after: Fields, place: Place): readonly Difference[] {
    const article = textOf(after['article']) ?? textOf(before['article']);
    const within: Place = { ...place, ...(article !== undefined && { article }) };
    const named = place.schema['additionalProperties'];
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((name) => {
      const byName = typeof named === 'object';
      const [was, is] = [before[name], after[name]];
      return this.compared(was, is, {
        ...within,
        path: place.path === '' ? name : `${place.path}.${name}`,
        words: byName
          ? [...place.words.slice(0, -1), `${singularOf(place.path)} «${name}»`]
          : [...place.words, fieldWords(name)],
        schema: memberOf(place.schema, name),
        ...(isTable(was) && isTable(is) && { tables: [was, is] as const }),
      });
    });
  }

  private lists(before: readonly unknown[], after: readonly unknown[], place: Place): readonly Difference[] {
    const { pairs, reordered } = matched(before, after);
    const list = place.words.slice(0, -1);
    const changes = pairs.flatMap(({ label, before: was, after: is }) => {
      const item = is?.item ?? was?.item;
      const words = [...list, `${singularOf(place.path)} ${this.itemLabel(item, label, place, was === undefined)}`];
      const within: Place = {
        ...place,
        path: `${place.path}[${is?.index ?? was?.index ?? 0}]`,
        words,
        schema: itemsOf(place.schema),
        ...(isAction(item) && { action: item }),
      };
      return this.compared(was?.item, is?.item, within);
    });
    return reordered ? [...changes, this.told('reordered', place, 'ordine cambiato')] : changes;
  }

  private itemLabel(item: unknown, label: string, place: Place, isNew: boolean): string {
    if (place.tables === undefined || !isObject(item) || !('value' in item)) return `«${label}»`;
    const table = place.tables[isNew ? 1 : 0];
    return `«${rowWords(table, item as unknown as CallTableRow, this.naming(place))
      .slice(0, -1)
      .join('; ')}»`;
  }

  private change(before: unknown, after: unknown, place: Place): string {
    const literal =
      isFormula(place.schema) && typeof before === 'string' && typeof after === 'string'
        ? changedLiteral(before, after, this.naming(place))
        : undefined;
    if (literal !== undefined) {
      const { subject, before: was, after: is } = literal;
      return `${subject === undefined ? '' : `${subject} `}da ${was} a ${is}`;
    }
    const [was, is] = [this.part(before, place), this.part(after, place)];
    return was === is ? `scritto in altro modo: da «${String(before)}» a «${String(after)}»` : `da ${was} a ${is}`;
  }

  private part(value: unknown, place: Place): string {
    const table = place.tables?.[1];
    const row = isObject(value) && 'value' in value ? value : { value };
    const inRow = table !== undefined && /\](\.value)?$/.test(place.path) && !isObject(row['value']);
    if (inRow) return rowWords(table, row as unknown as CallTableRow, this.naming(place)).at(-1) ?? '';
    return partWords(value, place.schema, this.naming(place));
  }

  private told(kind: Difference['kind'], { path, words, article }: Place, what: string): Difference {
    const where = words.join(', ');
    return {
      place: path,
      kind,
      ...(article !== undefined && { article }),
      text: `${article === undefined ? '' : `${article}: `}${where}: ${what}`,
    };
  }

  private naming({ action }: Place) {
    return namingOf(this.document, action);
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTable = (value: unknown): value is CallTable =>
  isObject(value) && Array.isArray(value['rows']) && Array.isArray(value['keys']) && 'value' in value;

const isAction = (value: unknown): value is CallAction => isObject(value) && 'deliveryModel' in value;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const same = (a: unknown, b: unknown): boolean => Object.is(a, b);
