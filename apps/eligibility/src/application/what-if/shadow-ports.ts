// The streams of shadows, for the use cases that switch them and the work that runs them.
import { Streams } from '@buono/event-store';
import type { Shadow, ShadowCommand, ShadowRefusal } from '../../domain/shadow/decider.js';
import type { ShadowEvent } from '../../domain/shadow/events.js';

export abstract class Shadows extends Streams<Shadow, ShadowCommand, ShadowEvent, ShadowRefusal> {}
