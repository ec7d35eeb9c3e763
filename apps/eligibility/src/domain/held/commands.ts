// What may be asked of who is held in a call, and why it may be refused.
import type { MembersFreed, MembersHeld } from './events.js';

export type HoldMembers = Omit<MembersHeld, 'type'> & { readonly type: 'HoldMembers' };

/** Frees what a round holds; the handler has seen that it came to its end. */
export type FreeMembers = Omit<MembersFreed, 'type'> & { readonly type: 'FreeMembers' };

export type HeldCommand = HoldMembers | FreeMembers;

export type HeldRefusal = 'household-already-open';
