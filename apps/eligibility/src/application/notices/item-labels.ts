// Facts and proofs as a call names them.
import type { ReadyCall } from '../call/call-versions.js';

/** The label of each item; its code where the call has none. */
export const itemLabels = (items: readonly string[], action: string, { compiled }: ReadyCall): readonly string[] => {
  const proofs = compiled.actions.get(action)?.definition.proofs ?? [];
  return items.map(
    (item) => compiled.facts.get(item)?.label ?? proofs.find(({ code }) => code === item)?.label ?? item,
  );
};
