// The door of the documents to start a call from: a template for each measure, and examples of published schemes.
export { callTemplate, callTemplates, type CallTemplate, type CallTemplateKind } from './call-templates.js';
export { catalogueServices, type CatalogueService } from './services-catalogue.js';
