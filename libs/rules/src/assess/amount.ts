// Numbers, dates and value of an entitlement, worked out in order, each a step that can be explained.
import { MAX_CENTS } from '@buono/kernel';
import { jsonOf, textOf } from '../cel/json-values.js';
import { Day, Money, type CelValue } from '../cel/values.js';
import type { Expression } from '../cel/expression.js';
import type { CompiledAction } from '../compile/compiled-call.js';
import type { RuleFault, Step } from '../model/assessment.js';
import { evaluate } from './evaluate.js';
import type { FactView } from './fact-view.js';

/** What has been worked out so far. */
export class Workings {
  readonly steps: Step[] = [];
  readonly values = new Map<string, CelValue>();
  readonly missing = new Set<string>();
  readonly faults: RuleFault[] = [];

  constructor(
    private readonly action: CompiledAction,
    private readonly view: FactView,
    /** Whether steps are kept for whoever will read them. */
    private readonly told = true,
  ) {}

  /** Whether everything asked so far has a value. */
  get complete(): boolean {
    return this.missing.size === 0 && this.faults.length === 0;
  }

  /** Works out an expression; undefined (and noted) when it has no value. */
  get(expression: Expression, place: string): CelValue | undefined {
    const found = evaluate(expression, this.view);
    if (found.kind === 'value') return found.value;
    if (found.kind === 'unknown') for (const name of found.missing) this.missing.add(name);
    if (found.kind === 'none')
      this.fault(place, 'fact-is-none', `${found.facts.join(', ')} risulta assente e serve per il calcolo`);
    if (found.kind === 'fault') this.fault(place, found.reason, found.sentence);
    return undefined;
  }

  /** An amount from 0 to the largest; anything else needs an officer. */
  cents(expression: Expression, place: string): number | undefined {
    const value = this.get(expression, place);
    if (!(value instanceof Money)) return undefined;
    if (value.cents >= 0 && value.cents <= MAX_CENTS) return value.cents;
    this.fault(place, 'negative-amount', "l'importo è negativo o fuori dai limiti");
    return undefined;
  }

  /** A civil date. */
  date(expression: Expression, place: string): string | undefined {
    const value = this.get(expression, place);
    return value instanceof Day ? value.date : undefined;
  }

  /** Makes a value known to the expressions that follow. */
  know(name: string, value: CelValue): void {
    this.values.set(name, value);
    this.view.set(name, value);
  }

  /** Works out an expression and makes its value known; without a value nothing is noted. */
  tryTo(name: string, expression: Expression): void {
    const found = evaluate(expression, this.view);
    if (found.kind === 'value') this.know(name, found.value);
  }

  /** Notes a step. */
  step(step: Omit<Step, 'result' | 'resultText'>, value: CelValue): void {
    if (this.told) this.steps.push({ ...step, result: jsonOf(value), resultText: textOf(value) });
  }

  /** Notes why an officer is needed. */
  fault(place: string, reason: RuleFault['reason'], sentence: string): void {
    this.faults.push({ place, reason, sentence });
  }

  /** The action's numbers; stops at the first without a value, because later ones may use it. */
  numbers(): void {
    for (const [index, { definition, formula }] of this.action.numbers.entries()) {
      const value = this.get(formula, `${this.action.place}.numbers[${index}]`);
      if (value === undefined) return void this.askForTheRest(index + 1);
      this.know(definition.name, value);
      const { name, article, sentence } = definition;
      this.step({ name, article, sentence, formula: formula.text }, value);
    }
  }

  /** Where something waits for a fact, what comes after it is looked at all the same: all that is missing is asked for at once. */
  askForTheRest(from = this.action.numbers.length): undefined {
    if (this.missing.size === 0) return;
    const { numbers, validFrom, validTo, value, ceilings, project } = this.action;
    const amounts = ceilings.flatMap((ceiling) => [ceiling.amount, ceiling.count, ceiling.units]);
    const rest = [...numbers.slice(from).map(({ formula }) => formula), validFrom, validTo, value, ...amounts];
    rest.push(project?.publicShare, project?.most);
    for (const expression of rest)
      for (const name of this.view.unknownAmong(expression?.needs ?? [])) this.missing.add(name);
  }
}
