// The stories put together from golden events, of what invented histories of redemption do not tell.
import { adhesionStory } from './adhesion-story.js';
import { holdStory } from './hold-story.js';
import { invoiceStory } from './invoice-story.js';
import { lateStory } from './late-story.js';
import { noticeStory } from './notice-story.js';
import { projectStory } from './project-story.js';
import { proofStory } from './proof-story.js';
import { surveyStory } from './survey-story.js';
import { treasuryStory } from './treasury-story.js';

/** Each makes a log of its own. */
export const STORIES = [
  adhesionStory,
  holdStory,
  invoiceStory,
  lateStory,
  noticeStory,
  proofStory,
  projectStory,
  surveyStory,
  treasuryStory,
] as const;
