// The territory's door: zones and Comuni as dated data, and the modelled allocations of the demonstration.
export {
  belfioreOfIstat,
  istatOfBelfiore,
  demonstrationAllocations,
  territory,
  type ModelledAllocations,
  type Territory,
} from './territory.js';
