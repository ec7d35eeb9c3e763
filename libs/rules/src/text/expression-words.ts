// Formulas told in words as far as they can be: common shapes as a clerk would say them, anything else as it is written.
import { callOf, pathOf, type Node } from '../cel/node.js';
import { newEnvironment } from '../cel/environment.js';
import { ASKED, DENIED, listed, TOLD } from './function-words.js';
import { dateWords, decimalWords, euroWords, percentWords, theDay } from './values.js';

/** What the names of a formula stand for, in words. */
export interface Naming {
  /** The words of a name or dotted name; undefined for one that is not known. */
  readonly name: (path: string) => string | undefined;
  /** Whether a name is true or false, so that alone it is a question. */
  readonly isTruth: (path: string) => boolean;
  /** Whether a name is a date. */
  readonly isDate: (path: string) => boolean;
  /** Whether a name stands for a table. */
  readonly isTable: (name: string) => boolean;
  /** A text among the admitted values, in words. */
  readonly value?: (text: string) => string | undefined;
}

/** The formula in words; a formula that cannot be read stays as it is. */
export const expressionWords = (formula: string, naming: Naming): string => {
  const root = parsed(formula);
  return root === undefined ? formula : contracted(new Teller(formula, naming).tell(root));
};

/** «di il giorno» as «del giorno», outside what is quoted. */
const contracted = (words: string): string =>
  words.replaceAll(/«[^»]*»|\b(di|a|da|su) (il |lo |la |i |gli |le |l’)/g, (all, before?: string, article?: string) => {
    if (before === undefined || article === undefined) return all;
    const stem = before === 'di' ? 'de' : before;
    const bare = article.trim();
    if (bare === 'il') return `${stem}l `;
    if (bare === 'i' || bare === 'gli') return `${stem}${bare} `;
    return bare === 'l’' ? `${stem}ll’` : `${stem}l${bare} `;
  });

/** The syntax tree of a formula; undefined when it cannot be read. */
export const parsed = (formula: string): Node | undefined => {
  try {
    return newEnvironment().parse(formula).ast;
  } catch {
    return undefined;
  }
};

class Teller {
  constructor(
    private readonly formula: string,
    private readonly naming: Naming,
  ) {}

  tell(node: Node): string {
    const args = argsOf(node);
    switch (node.op) {
      case 'value':
        return this.literal(node.args);
      case 'id':
      case '.':
        return this.name(node, true);
      case '!_':
        return this.denied(args[0]);
      case '-_':
        return `-${this.tellAll(args).join('')}`;
      case '&&':
        return args
          .map((one) => (one.op === '||' || one.op === '?:' ? `(${this.tell(one)})` : this.tell(one)))
          .join(' e ');
      case '||':
        return args.map((one) => (one.op === '?:' ? `(${this.tell(one)})` : this.tell(one))).join(' oppure ');
      case '?:':
        return this.choice(args);
      case 'in':
        return this.among(args);
      case 'list':
        return this.tellAll(args).join(', ');
      case 'call':
        return this.called(node);
      case 'rcall':
        return this.asked(node);
      default:
        return this.operated(node, args);
    }
  }

  private operated(node: Node, [left, right]: readonly Node[]): string {
    if (left === undefined || right === undefined) return this.asWritten(node);
    const dates = this.isDate(left) || this.isDate(right);
    const [known, sign] = [(dates ? COMPARED_DATES : COMPARED)[node.op], REASONED[node.op]];
    if (known !== undefined) return `${this.grouped(left)}: ${known}${this.grouped(right)}`;
    // Whole numbers are divided without a rest.
    const whole = node.op === '/' ? ', senza resto' : '';
    if (sign !== undefined) return `${this.grouped(left)} ${sign} ${this.grouped(right)}${whole}`;
    return this.asWritten(node);
  }

  private choice([asked, then, otherwise]: readonly Node[]): string {
    if (asked === undefined || then === undefined || otherwise === undefined) return this.formula;
    const last = otherwise.op === '?:' ? this.tell(otherwise) : `altrimenti ${this.value(otherwise)}`;
    return `se ${this.tell(asked)}: ${this.value(then)}; ${last}`;
  }

  private among([value, options]: readonly Node[]): string {
    if (value === undefined || options === undefined) return this.formula;
    const found = this.tell(options);
    const single = options.op === 'list' && argsOf(options).length === 1;
    return `${this.grouped(value)}: ${single ? '' : 'fra '}${found}`;
  }

  private denied(node: Node | undefined): string {
    if (node === undefined) return this.formula;
    const path = pathOf(node);
    if (path !== undefined) return `${this.name(node, false)}: no`;
    if (node.op === 'call' && callOf(node).name === 'isNone') return `${this.firstName(node)}: c’è`;
    const denied = node.op === 'call' ? DENIED[callOf(node).name] : undefined;
    if (denied !== undefined) {
      const { args } = callOf(node);
      return denied(
        args.map((one) => this.grouped(one)),
        args,
      );
    }
    const opposite = OPPOSITE[node.op];
    if (opposite !== undefined) return this.tell({ ...node, op: opposite });
    if (node.op === '||')
      return argsOf(node)
        .map((one) => this.denied(one))
        .join(' e ');
    return `non (${this.tell(node)})`;
  }

  private called(node: Node): string {
    const { name, args } = callOf(node);
    if (name === 'isNone') return `${this.firstName(node)}: non c’è`;
    const written = args[0]?.op === 'value' && typeof args[0].args === 'string' ? args[0].args : undefined;
    const literal = LITERALS[name];
    if (literal !== undefined && written !== undefined) return literal(written);
    const words = args.map((one) => this.grouped(one));
    if (this.naming.isTable(name)) return `il valore della tabella «${name}» per ${words.join(' e ')}`;
    if (args.some((one) => this.isDate(one)) && name in EARLIER_LATER)
      return `${EARLIER_LATER[name] ?? ''} ${listed(words)}`;
    return TOLD[name]?.(words, args) ?? `${name}(${words.join('; ')})`;
  }

  private asked(node: Node): string {
    const { name, receiver, args } = callOf(node);
    const about = receiver === undefined ? '' : this.value(receiver);
    const words = args.map((one) => this.tell(one));
    return ASKED[name]?.(about, words) ?? this.asWritten(node);
  }

  /** A part inside another: sums, choices and truths between brackets, so that it reads one way only. */
  private grouped(node: Node): string {
    const nested = node.op === 'call' && NESTED.has(callOf(node).name);
    return nested || COMPOUND.has(node.op) ? `(${this.value(node)})` : this.value(node);
  }

  /** A name as a value, without the question that a truth alone would be. */
  private value(node: Node): string {
    return pathOf(node) === undefined ? this.tell(node) : this.name(node, false);
  }

  private name(node: Node, alone: boolean): string {
    const path = pathOf(node) ?? '';
    const words = this.naming.name(path) ?? (path === '' ? this.asWritten(node) : path);
    return alone && this.naming.isTruth(path) ? `${words}: sì` : words;
  }

  private isDate(node: Node): boolean {
    if (node.op === 'call') {
      const { name, args } = callOf(node);
      return DATE_FUNCTIONS.has(name) || (name in EARLIER_LATER && args.some((one) => this.isDate(one)));
    }
    const path = pathOf(node);
    return path !== undefined && this.naming.isDate(path);
  }

  private firstName(node: Node): string {
    const [first] = callOf(node).args;
    return first === undefined ? this.formula : this.value(first);
  }

  private literal(value: unknown): string {
    if (typeof value === 'string') return this.naming.value?.(value) ?? `«${value}»`;
    if (typeof value === 'boolean') return value ? 'sì' : 'no';
    return String(value);
  }

  private tellAll(nodes: readonly Node[]): readonly string[] {
    return nodes.map((one) => this.tell(one));
  }

  private asWritten(node: Node): string {
    return this.formula.slice(node.start, node.end);
  }
}

const argsOf = (node: Node): readonly Node[] =>
  (Array.isArray(node.args) ? node.args : [node.args]).filter(
    (one): one is Node => typeof one === 'object' && one !== null && 'op' in one,
  );

const LITERALS: Readonly<Record<string, (text: string) => string>> = {
  euro: euroWords,
  percent: percentWords,
  decimal: decimalWords,
  date: (text) => theDay(dateWords(text)),
  timeOfDay: (text) => `le ore ${text}`,
};

const COMPARED: Readonly<Record<string, string>> = {
  '==': '',
  '!=': 'diverso da ',
  '<': 'meno di ',
  '<=': 'al più ',
  '>': 'più di ',
  '>=': 'almeno ',
};
const COMPARED_DATES: Readonly<Record<string, string>> = {
  '==': '',
  '!=': 'diverso da ',
  '<': 'prima di ',
  '<=': 'non dopo ',
  '>': 'dopo ',
  '>=': 'non prima di ',
};
const EARLIER_LATER: Readonly<Record<string, string>> = { min: 'la prima data fra', max: 'l’ultima data fra' };
const DATE_FUNCTIONS = new Set([
  'date',
  'addDays',
  'addMonths',
  'addYears',
  'firstOfMonth',
  'lastOfMonth',
  'endOfYear',
]);
const REASONED: Readonly<Record<string, string>> = {
  '+': 'più',
  '-': 'meno',
  '*': 'per',
  '/': 'diviso',
  '%': 'resto di',
};
const OPPOSITE: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
const COMPOUND = new Set(['+', '-', '*', '/', '%', '?:', '&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in']);

const NESTED = new Set([
  'min',
  'max',
  'prorate',
  'times',
  'timesDown',
  'divideDown',
  'shareDown',
  'shareHalfUp',
  'atLeastZero',
]);
