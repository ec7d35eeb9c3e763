// The door of the headline calls: the five demonstration documents of libs/rules/calls, read from their files.
export { HEADLINE_CALLS, headlineCall, headlineCallText, type CallDates, type HeadlineCall } from './headline-call.js';
