// Numbers that leave eligibility with the voucher and may give a fact away: allowed, but said.
import type { CompiledCall } from '../compile/compiled-call.js';
import type { Problem } from '../model/assessment.js';

/** A warning for each number, not an amount or a percentage, that travels and is made from a health fact. */
export const travelWarnings = (call: CompiledCall): readonly Problem[] =>
  [...call.actions.values()].flatMap((action) =>
    action.numbers.flatMap(({ definition, madeFrom }, index) => {
      const telling = madeFrom.filter((name) => call.facts.get(name)?.class === 'health');
      const travels = action.travelling.has(definition.name);
      if (!travels || telling.length === 0 || ['Money', 'Percent'].includes(definition.type)) return [];
      return [
        {
          place: `${action.place}.numbers[${index}]`,
          code: 'health-fact-travels',
          what: `«${definition.name}» viene da ${telling.join(', ')} e viaggia con il buono fino agli enti: verifica che sia indispensabile`,
        },
      ];
    }),
  );
