// The facts that every call may name: type, purpose class, Italian label, and who may say them. Calls add their own.
import { ISEE_KINDS } from '@buono/kernel';
import { PLAN_SUPPORTS } from '../model/plan-supports.js';
import type { FactClass, FactDeclaration, FactOrigin, FactType } from '../model/facts.js';

type Details = Pick<FactDeclaration, 'description' | 'mayBeNone' | 'format' | 'values' | 'min' | 'max' | 'past'>;

const family =
  (factClass: FactClass, source: FactOrigin) =>
  (name: string, type: FactType, label: string, details: Details = {}): FactDeclaration => ({
    name,
    type,
    class: factClass,
    label,
    source,
    ...details,
  });

const identity = family('identity', 'declared');
const derived = family('identity', 'derived');
const economic = family('economic', 'declared');
const health = family('health', 'declared');
const assessed = family('health', 'assessment');

/** The catalogue, in the order in which a form asks. */
export const FACTS_CATALOGUE: readonly FactDeclaration[] = [
  identity('birthDate', 'LocalDate', 'data di nascita del destinatario', { past: true }),
  identity('comune', 'string', 'Comune di residenza (codice catastale)', { format: 'belfiore' }),
  identity('domicileComune', 'string', 'Comune di domicilio, se diverso (codice catastale)', {
    format: 'belfiore',
    mayBeNone: true,
  }),
  derived('zone', 'string', 'zona del Comune di residenza', { format: 'zone', mayBeNone: true }),
  derived('domicileZone', 'string', 'zona del Comune di domicilio', { format: 'zone', mayBeNone: true }),

  economic('isee', 'Money', 'ISEE del nucleo', { mayBeNone: true, max: '10000000.00' }),
  economic('iseeKind', 'string', 'tipo di ISEE', { mayBeNone: true, values: ISEE_KINDS }),
  economic('iseeProtocol', 'string', 'protocollo della DSU', { mayBeNone: true, format: 'dsu' }),
  economic('iseePresentedOn', 'LocalDate', 'data di presentazione della DSU', { mayBeNone: true, past: true }),
  economic('iseeAnnotated', 'bool', 'ISEE con omissioni o difformità non risolte', { mayBeNone: true }),
  economic('iseeRestricted', 'Money', 'ISEE ristretto', { mayBeNone: true, max: '10000000.00' }),
  economic('householdSize', 'int', 'componenti del nucleo', { min: 1, max: 30 }),
  economic('minorsInHousehold', 'int', 'minorenni nel nucleo', { min: 0, max: 30 }),
  economic('bothParentsWork', 'bool', "entrambi i genitori (o l'unico) lavorano"),
  economic('singleParent', 'bool', 'nucleo con un solo genitore'),
  economic('employed', 'bool', 'il richiedente lavora'),
  economic('unemployedSince', 'LocalDate', 'data di inizio della disoccupazione', { mayBeNone: true, past: true }),
  economic('otherPublicContribution', 'bool', 'altro contributo pubblico per la stessa spesa'),
  economic('homeCarePremium', 'bool', 'beneficiario di Home Care Premium'),

  identity('unitEnrolled', 'bool', 'iscrizione a un servizio del catalogo'),
  identity('attendanceStart', 'LocalDate', 'data di inizio della frequenza'),
  identity('serviceMode', 'string', 'modalità di frequenza', { values: ['full', 'half-day', 'extended'] }),
  identity('siblingAtUnit', 'bool', 'fratello o sorella nello stesso servizio'),
  identity('continuity', 'bool', "continuità con l'anno precedente"),
  identity('waitingList', 'bool', 'in lista di attesa comunale'),
  economic('unitFee', 'Money', 'retta mensile del servizio', { max: '10000.00' }),
  economic('inpsMonthlyQuota', 'Money', 'quota mensile del bonus INPS (0 se non spetta)', { max: '10000.00' }),

  health('disabilityInHousehold', 'bool', 'persona con disabilità nel nucleo'),
  health('disabilityCertified', 'bool', 'disabilità certificata (L. 104/1992, art. 3)'),
  health('disabilitySevere', 'bool', 'disabilità grave (L. 104/1992, art. 3, c. 3)'),
  health('invalidityPercent', 'int', 'percentuale di invalidità civile', { min: 0, max: 100, mayBeNone: true }),
  health('reducedMobility', 'bool', 'mobilità ridotta certificata'),
  health('rareDisease', 'bool', 'malattia rara certificata'),
  health('degenerativeDisease', 'bool', 'patologia degenerativa assimilabile al decadimento cognitivo'),
  health('pregnancy', 'bool', 'stato di gravidanza'),
  health('dischargeDate', 'LocalDate', 'data di dimissione', { mayBeNone: true }),
  health('permanentResidentialCare', 'bool', 'ricovero permanente in struttura residenziale'),
  health('weeklyServiceHours', 'int', 'ore settimanali di altri servizi già attivi', { min: 0, max: 168 }),

  economic('carerContractHours', 'int', "ore settimanali del contratto dell'assistente familiare", { min: 0, max: 60 }),
  economic('carerMonthlyCost', 'Money', "costo mensile dell'assistente familiare", { max: '100000.00' }),
  economic('carerContractRegistered', 'bool', "contratto dell'assistente familiare registrato all'INPS"),

  assessed('severity', 'string', 'gravità accertata', { values: ['light', 'moderate', 'severe'] }),
  assessed('severityScore', 'int', 'punteggio di gravità', { min: 0, max: 1000 }),
  assessed('planAreas', 'list<string>', 'aree del progetto personalizzato'),
  assessed(PLAN_SUPPORTS, 'list<string>', 'sostegni del progetto personalizzato'),
  assessed('planApproved', 'bool', 'progetto personalizzato approvato'),
  assessed('caseManagerNamed', 'bool', 'responsabile del progetto nominato'),
  assessed('socialScore', 'int', 'punteggio sociale', { min: 0, max: 1000 }),
];

/** The catalogue by name. */
export const CATALOGUE: ReadonlyMap<string, FactDeclaration> = new Map(
  FACTS_CATALOGUE.map((declaration) => [declaration.name, declaration]),
);
