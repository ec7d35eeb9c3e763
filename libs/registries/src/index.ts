// The door of @buono/registries: the registries as ports, and the adapters that speak to them over the PDND.
export type { Answered, Asking, CallTrace, NoAnswerReason, Silence } from './asking.js';
export {
  IseeRegistry,
  ResidentsRegistry,
  type Existence,
  type IseeAttestation,
  type IseeQuestion,
  type Residence,
} from './registries.js';
export { EService, type PdndParts, type Reader } from './pdnd/e-service.js';
export { PATIENCE, type EServiceSettings, type Patience, type PdndClient } from './pdnd/pdnd-settings.js';
export { PdndIsee } from './pdnd/pdnd-isee.js';
export { PdndResidents, type AnprServices } from './pdnd/pdnd-residents.js';
