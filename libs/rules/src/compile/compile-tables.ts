// Checks the tables of an action and makes them callable, wherever formulas may call them.
import { USUAL } from '../cel/range.js';
import type { FactDeclaration, FactType } from '../model/facts.js';
import type { CallAction } from '../model/call-document.js';
import { compileTable, type CompiledTable } from '../tables/table.js';
import type { Compiler } from './compiler.js';
import { isReserved } from './names.js';

/** A table by the name that formulas call it. */
export interface NamedTable {
  readonly name: string;
  readonly types: { readonly keys: readonly FactType[]; readonly value: FactType };
  readonly table: CompiledTable;
}

interface Where {
  readonly action: CallAction;
  readonly place: string;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
}

/** The tables of an action; one with something wrong is there all the same, so that its calls are not refused too. */
export const compileTables = ({ problems }: Compiler, { action, place, facts }: Where): readonly NamedTable[] =>
  Object.entries(action.tables ?? {}).flatMap(([name, table]) => {
    const at = `${place}.tables.${name}`;
    if (isReserved(name) || facts.has(name)) {
      problems.add(at, 'name-taken', `il nome «${name}» è già usato: scegline un altro`);
      return [];
    }
    if (new Set(table.keys.map((key) => key.name)).size < table.keys.length) {
      problems.add(`${at}.keys`, 'duplicate-name', 'due chiavi hanno lo stesso nome');
    }
    const unordered = table.keys.findIndex((key) => key.type === 'list<string>');
    if (unordered >= 0)
      problems.add(`${at}.keys[${unordered}].type`, 'type-error', 'una chiave non può essere un elenco');
    const compiled = compileTable(table);
    const types = { keys: table.keys.map((key) => key.type), value: table.value };
    if (compiled.ok) return [{ name, types, table: compiled.table }];
    const { row, code, what } = compiled.problem;
    problems.add(row === undefined ? at : `${at}.rows[${row}]`, code, what);
    return [{ name, types, table: { lookup: () => false, range: () => USUAL[table.value] } }];
  });
