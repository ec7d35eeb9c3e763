// The side door of @buono/process: how a variable says what an installation is connected to.
export {
  members,
  Missing,
  readConnections,
  serviceIn,
  textIn,
  type Assumed,
  type Members,
} from './connections-file.js';
