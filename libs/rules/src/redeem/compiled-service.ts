// Compiles the formulas of an entitled service once, and keeps the most recent ones.
import { compileExpression, type Expression } from '../cel/expression.js';
import type { NameInfo } from '../cel/scope.js';
import { nameInfo } from '../compile/names.js';
import { serviceScope, type ServiceScope } from '../compile/service-scope.js';
import type { EntitledService, Entitlement } from '../model/entitlement.js';
import { compileTable } from '../tables/table.js';
import type { ServiceCondition } from '../model/call-document.js';

/** A service's formulas, ready; `faulty` when one of them does not compile with this engine. */
export interface CompiledService {
  readonly groups: ServiceScope;
  readonly publicShare: Expression;
  readonly conditions: readonly { readonly definition: ServiceCondition; readonly test: Expression }[];
}

const KEPT = 500;
const recent = new Map<string, CompiledService | 'faulty'>();

/** What was compiled for an entitlement held in memory, by service code: the hot path of a wallet. */
const held = new WeakMap<Entitlement, Map<string, CompiledService | 'faulty'>>();

/** The compiled formulas of a service of this entitlement. */
export const compiledService = (entitlement: Entitlement, service: EntitledService): CompiledService | 'faulty' => {
  const own = held.get(entitlement) ?? new Map<string, CompiledService | 'faulty'>();
  const known = own.get(service.code);
  if (known !== undefined) return known;
  const compiled = recentOrNew(entitlement, service);
  held.set(entitlement, own.set(service.code, compiled));
  return compiled;
};

const recentOrNew = (entitlement: Entitlement, service: EntitledService): CompiledService | 'faulty' => {
  const types = Object.entries(entitlement.numbers).map(([name, { type }]) => `${name}:${type}`);
  const key = JSON.stringify([types, service, entitlement.tables]);
  const kept = recent.get(key);
  if (kept !== undefined) return kept;
  const compiled = compile(entitlement, service);
  const oldest = recent.size >= KEPT ? recent.keys().next().value : undefined;
  if (oldest !== undefined) recent.delete(oldest);
  recent.set(key, compiled);
  return compiled;
};

const compile = (entitlement: Entitlement, service: EntitledService): CompiledService | 'faulty' => {
  const numbers = new Map<string, NameInfo>(
    Object.entries(entitlement.numbers).map(([name, { type }]) => [name, nameInfo(type, undefined)]),
  );
  const groups = serviceScope(service, numbers, () => undefined, false);
  for (const [name, table] of Object.entries(entitlement.tables ?? {})) {
    const compiled = compileTable(table);
    if (!compiled.ok) return 'faulty';
    groups.scope.addTable(name, { keys: table.keys.map(({ type }) => type), value: table.value }, compiled.table);
  }
  const publicShare = compileExpression(groups.scope, service.publicShare, 'Money');
  const tests = (service.conditions ?? []).map((definition) => ({
    definition,
    test: compileExpression(groups.scope, definition.test, 'bool'),
  }));
  const conditions = tests.flatMap(({ definition, test }) => (test.ok ? [{ definition, test: test.expression }] : []));
  if (!publicShare.ok || conditions.length < tests.length) return 'faulty';
  return { groups, publicShare: publicShare.expression, conditions };
};
