// The door of @buono/service: what every context is handed, and what it runs in the background.
export { SYSTEM_ACTOR, type ContextParts } from './context-parts.js';
export { BackgroundWork, type RunningWork, type StartWork, type WorkStatus } from './background-work.js';
export { ElectedLeadership, Leadership, type Candidacy, type Election } from './leadership.js';
export { ContextWork, type OnFault } from './context-work.js';
export { whileFollowing, whileProjecting } from './running.js';
export { everySoOften, type Ticking } from './ticker.js';
export { HEAR_OF_JOINS, HeardSelves, JOINS_STREAM, joinsHeardAggregate } from './heard-selves.js';
