// The door of @buono/process: what every process of the house does alike, whatever it serves.
export { BadConfiguration } from './bad-configuration.js';
export {
  choiceFrom,
  instantFrom,
  isLoopback,
  masterKeysFrom,
  openApiFile,
  portFrom,
  projectDirectory,
  required,
  urlFrom,
  urlOf,
  type Environment,
} from './settings.js';
export { readProcessConfig, type LogLevel, type Oidc, type ProcessConfig } from './process-config.js';
export { DemonstrationClock } from './clock/demonstration-clock.js';
export { MachineClock } from './clock/machine-clock.js';
export { freePort } from './free-port.js';
export { faultFacts, type FaultFacts } from './logging/fault.js';
export { processLog, toldTo, type ProcessLog } from './logging/logger.js';
export { Readiness, type ReadinessCheck } from './health/readiness.js';
export { isUpToDate, lagsOf, MOST_BEHIND, type Lag } from './metrics/lag.js';
export { observeProcess, type Followed } from './metrics/process-metrics.js';
export { observeRequests, type ObservedRequest, type Observer } from './metrics/request-metrics.js';
export { AccessHistories, type RecordsOpenings, type ToldOpening } from './access-history/access-histories.js';
export { OpeningPage, OpeningView } from './access-history/access-history.dto.js';
export {
  DirectoryRefused,
  openDataDirectory,
  type AskedDirectory,
  type DataDirectory,
} from './data-directory/data-directory.js';
export { isLockFile, RESTORING } from './data-directory/directory-contents.js';
export { AHEAD_HEADER, takeAheadFrom } from './demonstration/ahead-header.js';
export { DEMONSTRATION_RATES } from './demonstration/demonstration-rates.js';
export { type DemonstrationChoice } from './data-directory/directory-use.js';
export { startTelemetry, type Telemetry } from './tracing/telemetry.js';
export { TracedBus, type MessageObserver } from './tracing/traced-bus.js';
export { TracedRequests } from './tracing/traced-requests.js';
export { AuditHistories } from './audit-history/audit-histories.js';
export { ContextBuses } from './dead-letters/dead-letter-desk.js';
export { ProcessModule, type Telling } from './process.module.js';
export { assembleProcess, type HttpSide, type Server } from './assemble-process.js';
export { runProcess, type ProcessOrder, type RunningProcess } from './run-process.js';
