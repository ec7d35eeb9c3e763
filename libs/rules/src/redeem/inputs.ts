// What the provider says more with an entry, checked against what the call asks for.
import type { CelValue } from '../cel/values.js';
import { readValue } from '../facts/fact-values.js';
import type { EntitledService } from '../model/entitlement.js';
import type { NotPriced, ServiceRequest } from '../model/redemption.js';

/** The inputs by name, or the first that is missing, wrong or not asked for. */
export const inputsOf = (
  service: EntitledService,
  request: ServiceRequest,
): { readonly ok: true; readonly values: ReadonlyMap<string, CelValue> } | NotPriced => {
  const asked = service.inputs ?? [];
  const given = request.inputs ?? {};
  const stray = Object.keys(given).find((name) => !asked.some((input) => input.name === name));
  if (stray !== undefined)
    return refused('input-wrong', stray, `Il dato «${stray}» non è previsto per questo servizio.`);
  const values = new Map<string, CelValue>();
  for (const input of asked) {
    const json = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    if (json === undefined) {
      if (input.required === true) return refused('input-missing', input.name, `Manca il dato «${input.label}».`);
      continue;
    }
    const read = readValue(input, json);
    if (!read.ok) return refused('input-wrong', input.name, `Il dato «${input.label}» ${read.what}.`);
    values.set(input.name, read.value);
  }
  return { ok: true, values };
};

const refused = (reason: 'input-missing' | 'input-wrong', name: string, sentence: string): NotPriced => ({
  ok: false,
  reason,
  field: `inputs.${name}`,
  sentence,
});
