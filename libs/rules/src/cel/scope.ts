// A scope: the names that an expression may use in one part of a call, with their types and ranges.
import type { Environment } from '@marcbachmann/cel-js';
import type { FactType } from '../model/facts.js';
import { newEnvironment } from './environment.js';
import type { RangeRule } from './profile-function.js';
import type { Range } from './range.js';
import type { CelValue } from './values.js';

/** What a name stands for. */
export interface NameInfo {
  readonly type: FactType;
  readonly range?: Range;
  /** A fact may be unknown or none; a number, a date, a field may not. */
  readonly isFact: boolean;
  /** Of a number: what its formula uses in the end, and what it has no value without; earlier numbers are replaced by theirs. */
  readonly from?: { readonly names: readonly string[]; readonly needs: readonly string[] };
}

/** The values of a group (service.*, entitlement.*) at one evaluation; a missing one is the reader's business. */
export class GroupValues extends Map<string, CelValue> {
  constructor(private readonly reader: (field: string) => CelValue | undefined) {
    super();
  }
  override get(field: string): CelValue | undefined {
    return this.reader(field);
  }
}

/** A group of names, and the class that the environment knows its values by. */
export interface Group {
  readonly fields: ReadonlyMap<string, NameInfo>;
  /** The class of its values. */
  readonly values: new (reader: (field: string) => CelValue | undefined) => GroupValues;
  readonly view: (reader: (field: string) => CelValue | undefined) => GroupValues;
}

/** Why a name that exists elsewhere cannot be used here. */
export interface Elsewhere {
  readonly code: string;
  readonly what: string;
}

/** The names of one part of a call; it grows as numbers are declared in order. */
export class Scope {
  readonly names = new Map<string, NameInfo>();
  readonly groups = new Map<string, Group>();
  readonly tables = new Map<string, RangeRule>();
  /** The tables by name and types of their keys, as 'bands(Money, int)'. */
  readonly lookups = new Map<string, (...keys: CelValue[]) => CelValue>();

  /** `elsewhere` explains the names that exist in the call but not here; `bounded` off skips the proof by ranges, for formulas already checked. */
  constructor(
    readonly elsewhere: (name: string) => Elsewhere | undefined = () => undefined,
    readonly bounded = true,
    readonly env: Environment = newEnvironment(),
  ) {}

  /** A scope that begins with all that this one has; this one can grow no more. */
  fork(elsewhere: (name: string) => Elsewhere | undefined): Scope {
    const forked = new Scope(elsewhere, this.bounded, this.env.clone());
    for (const [name, info] of this.names) forked.names.set(name, info);
    for (const [name, group] of this.groups) forked.groups.set(name, group);
    for (const [name, range] of this.tables) forked.tables.set(name, range);
    for (const [call, lookup] of this.lookups) forked.lookups.set(call, lookup);
    return forked;
  }

  /** Adds one name. The caller has checked that it is free. */
  add(name: string, info: NameInfo): void {
    this.env.registerVariable(name, info.type);
    this.names.set(name, info);
  }

  /** Adds a group of fields, named group.field. */
  addGroup(name: string, fields: ReadonlyMap<string, NameInfo>): Group {
    const View = class extends GroupValues {};
    const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Values`;
    const types = Object.fromEntries([...fields].map(([field, info]) => [field, info.type]));
    this.env.registerType(typeName, { ctor: View, fields: types });
    this.env.registerVariable(name, typeName);
    const group: Group = { fields, values: View, view: (reader) => new View(reader) };
    this.groups.set(name, group);
    return group;
  }

  /** Adds a table, called as a function of its keys. */
  addTable(
    name: string,
    types: { readonly keys: readonly FactType[]; readonly value: FactType },
    table: {
      readonly lookup: (...keys: CelValue[]) => CelValue;
      readonly range: RangeRule;
    },
  ): void {
    const call = `${name}(${types.keys.join(', ')})`;
    this.env.registerFunction(`${call}: ${types.value}`, table.lookup, { async: false });
    this.lookups.set(call, table.lookup);
    this.tables.set(name, table.range);
  }
}
