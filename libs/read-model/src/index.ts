// The door of @buono/read-model: projections, their projector, the database they stand in.
export { ReadDatabase, type AnyTables, type Value } from './read-database.js';
export { type BuildTables, type Projection } from './projection.js';
export { foldedProjection, type FoldedProjection } from './folded-projection.js';
export { rowFold, type AnyRowFold, type ColumnType, type Row, type RowFold, type RowKey } from './row-fold.js';
export { RowStore } from './row-store.js';
export { RowCache } from './row-cache.js';
export { type Feed, type FeedReader, type Following, type Identity } from './feed.js';
export { logFeed } from './log-feed.js';
export { busFeed } from './bus-feed.js';
export { CheckpointMoved } from './build-catalog.js';
export { Projector, type ProjectorParts } from './projector.js';
