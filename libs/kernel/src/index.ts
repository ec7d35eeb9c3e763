// The kernel's door: the words that every context shares and means the same by.
export { againstActOf, type ActRefusal } from './act.js';
export { accept, refuse, type Decider, type Decision } from './decider.js';
export type { Brand } from './brand.js';
export { parsed, unparsed, valueOf, type Parsed } from './parsed.js';
export {
  applicationId,
  callId,
  claimId,
  isUuid,
  paymentOrderId,
  personId,
  providerId,
  redemptionId,
  voucherId,
  type ApplicationId,
  type CallId,
  type ClaimId,
  type PaymentOrderId,
  type PersonId,
  type ProviderId,
  type RedemptionId,
  type VoucherId,
} from './ids.js';
export {
  MAX_CENTS,
  ZERO_CENTS,
  addCents,
  AmountTooLarge,
  cents,
  centsFromDecimal,
  decimalFromCents,
  euroText,
  maxCents,
  minCents,
  multiplyCents,
  prorateDown,
  splitCents,
  subtractCents,
  sumCents,
  type Cents,
} from './cents.js';
export {
  MAX_PERCENT,
  percent,
  percentFromBasisPoints,
  percentText,
  shareDown,
  shareHalfUp,
  type Percent,
} from './percent.js';
export {
  decimalOfUnits,
  decimalText,
  ONE_DECIMAL,
  pointsBetween,
  pointsOfUnits,
  pointsText,
  pointUnits,
  unitsOfDecimal,
} from './decimal.js';
export {
  addParts,
  coversParts,
  isSameFund,
  subtractParts,
  sumParts,
  takeFromParts,
  type FundPart,
} from './fund-part.js';
export { PersistentMap } from './persistent-map.js';
export { Clock } from './clock.js';
export { compareInstants, instant, instantFromMillis, isInstant, millisOf, type Instant } from './instant.js';
export {
  addDays,
  addMonths,
  addYears,
  ageAt,
  compareDates,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  isLeapYear,
  isLocalDate,
  localDate,
  localDateOf,
  monthsAt,
  type LocalDate,
} from './local-date.js';
export {
  firstDayOf,
  isYearMonth,
  lastDayOf,
  shiftMonth,
  yearMonth,
  yearMonthOf,
  type YearMonth,
} from './year-month.js';
export { dateInRome, instantInRome, timeInRome } from './rome.js';
export {
  isValidOn,
  isZoneCode,
  zoneCode,
  zoneOfComune,
  type Validity,
  type Zone,
  type ZoneCode,
  type ZoneComune,
} from './zone.js';
export { dueDate, easterSunday, isFeast, isWorkingDay, workingDayFrom } from './working-calendar.js';
export {
  beforeOmocodia,
  codiceFiscale,
  contradictsBirthDate,
  hintsOf,
  isHealthCode,
  isOmocodic,
  isProvisional,
  parseCodiceFiscale,
  type CodiceFiscale,
  type CodiceFiscaleHints,
  type CodiceFiscaleProblem,
  type Sex,
} from './codice-fiscale.js';
export { computeCodiceFiscale, omocodicVariant, type CodiceFiscaleData } from './compute-codice-fiscale.js';
export {
  computePartitaIva,
  parsePartitaIva,
  partitaIva,
  type PartitaIva,
  type PartitaIvaProblem,
} from './partita-iva.js';
export { iban, ibanCountry, ibanText, italianIban, parseIban, type Iban, type IbanProblem } from './iban.js';
export {
  ISEE_KINDS,
  dsuProtocol,
  dsuYear,
  isIseeKind,
  iseeCorrenteValidUntil,
  iseeValidUntil,
  parseDsuProtocol,
  type DsuProtocol,
  type DsuProtocolProblem,
  type IseeChange,
  type IseeKind,
} from './isee.js';
export { hasHiddenCharacters } from './hidden-characters.js';
export {
  adhesionOn,
  isWithinPart,
  judgeAdhesion,
  type AdhesionAsked,
  type AdhesionEnded,
  type AdhesionGiven,
  type AdhesionJudged,
  type AdhesionPart,
  type AdhesionRecord,
  type AdhesionRefusal,
  type AdhesionTerms,
} from './adhesion.js';
export {
  accreditedFor,
  type AccreditationGiven,
  type AccreditationRecord,
  type AccreditationResumed,
  type AccreditationTaken,
} from './accreditation.js';
export {
  currentId,
  idsOfPerson,
  noJoinedIds,
  withJoin,
  withoutJoin,
  type JoinedIds,
  type JoinOfIds,
} from './joined-ids.js';
export {
  joinsHeardDecider,
  personIdsIn,
  type HearOfJoin,
  type JoinsHeard,
  type JoinsHeardEvent,
  type PersonIds,
} from './heard-joins.js';
