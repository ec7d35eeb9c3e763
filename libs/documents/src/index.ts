// The door of @buono/documents: the bytes of documents, sealed beside the log; their kinds; what looks for viruses in them.
export { DocumentVault, type EntryFilter, type Standing, type VaultEntry, type Whose } from './document-vault.js';
export { InMemoryVault } from './in-memory-vault.js';
export { SqliteVault } from './sqlite-vault.js';
export { copyDocuments } from './copy-documents.js';
export { isMediaType, MEDIA_TYPES, mediaTypeOf, type MediaType } from './media-type.js';
export {
  DocumentDamaged,
  keepDocument,
  openDocument,
  PIECE_BYTES,
  type Arriving,
  type DocumentFault,
  type KeptDocument,
} from './sealed-document.js';
export { MockScanner, NoScanner, NotScanned, VirusScanner, type ScanVerdict } from './virus-scanner.js';
export { ClamdScanner, type ClamdSettings } from './clamd-scanner.js';
