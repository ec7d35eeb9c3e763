// A provider as it is shown.
import type { AccreditationRecord, RegisteredProvider } from '../../../domain/provider/decider.js';
import type { ProviderName } from '../../../domain/provider/events.js';
import type { AccreditationView, ProviderDetailsView } from './providers.dto.js';

/** `name` is what the reader may see of it. */
export const providerView = (
  { registration, records, proposal, merged, predecessors }: RegisteredProvider,
  name: ProviderName | undefined,
): ProviderDetailsView => ({
  providerId: registration.providerId,
  category: registration.category,
  naturalPerson: registration.identity !== undefined,
  ...nameView(name),
  accreditations: accreditationsOf(records),
  ibanChangePending: proposal !== undefined,
  ...(merged !== undefined && { successor: { providerId: merged.successorId, effectiveFrom: merged.effectiveFrom } }),
  ...(predecessors.length > 0 && { predecessors: [...predecessors] }),
});

const nameView = (name: ProviderName | undefined): Partial<ProviderDetailsView> => {
  if (name === undefined) return {};
  const { legalName, vatNumber, licence } = name;
  return { legalName, ...(vatNumber !== undefined && { vatNumber }), ...(licence !== undefined && { licence }) };
};

/** The last accreditation of each category and zone, and since when it is suspended. */
const accreditationsOf = (records: readonly AccreditationRecord[]): AccreditationView[] => {
  const shown = new Map<string, AccreditationView>();
  for (const record of records) {
    const key = `${record.category} ${record.zone}`;
    const before = shown.get(key);
    if (record.type === 'ProviderAccredited') {
      const { category, zone, from, to, capacity } = record;
      const bounds = { ...(to !== undefined && { to }), ...(capacity !== undefined && { capacity }) };
      shown.set(key, { category, zone, from, ...bounds });
    } else if (before !== undefined) {
      const { suspendedFrom: _, ...lifted } = before;
      const suspended = { ...before, suspendedFrom: record.effectiveFrom };
      shown.set(key, record.type === 'AccreditationResumed' ? lifted : suspended);
    }
  }
  return [...shown.values()];
};
