// The door of @buono/engines: which engine stands behind each port is decided here, by address. For composition roots only.
export { directoryOf, embeddedIn, engineUrlsFrom, isPostgres, serverUrlsFrom, type EngineUrls } from './engine-urls.js';
export { busesOf } from './buses-of.js';
export { readinessOf } from './engines-readiness.js';
export { readServiceConfig, type ServiceConfig } from './service-config.js';
export { MENDABLE, serveContext, type Service, type ServiceSettings } from './serve-context.js';
export { DatabaseRefused, SharedClock, type DatabaseRefusal } from './shared-clock.js';
export { enginesInMemory, openEngines, type EngineOptions, type Engines, type SharedParts } from './engines.js';
export {
  EnginesInUse,
  NothingToCopy,
  openMovable,
  type MovableContext,
  type MovableEngines,
} from './movable-engines.js';
