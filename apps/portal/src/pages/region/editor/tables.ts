// The tables of an action as tables: a column for each bound of each key, one for the value.
import { html, type Html } from '../../frame/html.js';
import { select, line, blank } from '../../frame/form.js';
import { fill } from '../../language/language.js';
import { at, isTree, itemsAt, nameOfPath, type Json, type Path } from './document.js';
import { type Editing } from './editing.js';
import { doing, grid, type GridColumn } from './rows.js';
import { kindOfType } from './values.js';

const BOUNDS = ['from', 'above', 'upTo', 'below'] as const;

interface Key {
  readonly name: string;
  readonly type: string;
}

/** All tables of the action at a place, and the form for one more. */
export const tablesSection = (editing: Editing, action: Path): Html => {
  const { t } = editing.visit;
  const path = [...action, 'tables'];
  const tables = at(editing.document, path);
  const names = isTree(tables) ? Object.keys(tables) : [];
  return html`<p class="muted">${t.region.editor.tablesText}</p>
    ${names.length === 0 && html`<p class="muted">${t.region.editor.noTables}</p>`}
    ${names.map((name) => tableOf(editing, [...path, name], name))} ${newTable(editing, path)}`;
};

const tableOf = (editing: Editing, path: Path, name: string): Html => {
  const { visit, document } = editing;
  const keys = keysOf(at(document, path));
  const told = keys.map((key) => key.name).join(', ');
  return html`<section class="one-table" aria-label="${name}">
    <h3>${name}(${told})</h3>
    ${grid(editing, [...path, 'rows'], name, columnsOf(editing, path, keys))}
    <p>${doing(`togli:${nameOfPath(path)}`, fill(visit.t.region.editor.removeTable, { name }), 'danger-quiet')}</p>
  </section>`;
};

const keysOf = (table: Json): readonly Key[] =>
  itemsAt(table, ['keys']).flatMap((key) =>
    isTree(key) ? [{ name: String(key['name'] ?? ''), type: String(key['type'] ?? '') }] : [],
  );

const columnsOf = (editing: Editing, path: Path, keys: readonly Key[]): readonly GridColumn[] => {
  const { t } = editing.visit;
  const value = at(editing.document, [...path, 'value']);
  return [
    ...keys.flatMap((key) => keyColumns(editing, [...path, 'rows'], key, keys.length > 1)),
    { label: t.region.editor.value, kind: kindOfType(String(value)), cell: (row) => [...row, 'value'] },
  ];
};

// With one key the bound stands beside the value, with more under the key's name.
const keyColumns = (editing: Editing, rows: Path, { name, type }: Key, isNested: boolean): readonly GridColumn[] => {
  const { t } = editing.visit;
  const bound = (row: Path): Path => (isNested ? [...row, 'keys', name] : row);
  const kind = kindOfType(type);
  if (kind === 's' ? type !== 'LocalDate' : kind === 'b')
    return [{ label: name, kind: 'c', cell: bound, isWide: true }];
  const used = BOUNDS.filter((each) =>
    itemsAt(editing.document, rows).some(
      (_, index) => at(editing.document, [...bound([...rows, String(index)]), each]) !== undefined,
    ),
  );
  const isAny = itemsAt(editing.document, rows).some(
    (_, index) => at(editing.document, [...bound([...rows, String(index)]), 'any']) === true,
  );
  const shown = used.length === 0 ? (['upTo'] as const) : used;
  return [
    ...(isAny ? [{ label: `${name} *`, kind: 'c' as const, cell: bound }] : []),
    ...shown.map((each) => ({
      label: `${name} ${t.region.editor.bounds[each]}`,
      kind,
      cell: (row: Path): Path => [...bound(row), each],
    })),
  ];
};

/** The fields of a table that is not there yet; they are of the form, not of the document. */
export const NEW_TABLE = {
  name: 'nuova-tabella',
  key: 'nuova-chiave',
  type: 'nuovo-tipo',
  value: 'nuovo-valore',
} as const;

const TYPES = ['Money', 'int', 'Percent', 'Decimal', 'LocalDate', 'string', 'bool'] as const;

const newTable = (editing: Editing, path: Path): Html => {
  const { t } = editing.visit;
  const options = TYPES.map((value) => ({ value, label: t.region.editor.types[value] }));
  const filled = blank({ [NEW_TABLE.type]: 'Money', [NEW_TABLE.value]: 'Money' });
  return html`<details class="block">
    <summary>${t.region.editor.newTable}</summary>
    ${line(filled, { name: NEW_TABLE.name, label: t.region.editor.tableName, hint: t.region.editor.tableNameHint, width: 'medium' })}
    ${line(filled, { name: NEW_TABLE.key, label: t.region.editor.tableKey, hint: t.region.editor.tableKeyHint, width: 'medium' })}
    ${select(filled, { name: NEW_TABLE.type, label: t.region.editor.tableKeyType, options })}
    ${select(filled, { name: NEW_TABLE.value, label: t.region.editor.tableValue, options })}
    <p>${doing(`tabella:${nameOfPath(path)}`, t.region.editor.makeTable)}</p>
  </details>`;
};
