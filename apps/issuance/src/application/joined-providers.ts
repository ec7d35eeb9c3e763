// Which providers joined the call of a voucher, as far as was heard: what a choice is decided on, and the catalogue shows.
import { Injectable } from '@nestjs/common';
import { judgeAdhesion, type AdhesionAsked, type AdhesionTerms } from '@buono/kernel';
import type { Accreditations, Adhesions } from '../domain/accreditation/accreditation.js';
import { HeardAccreditations, HeardCalls } from './ports.js';

/** What goes into a choice: what the provider accepted and, where the call wants providers to join, what it asks. */
export interface JoiningSeen {
  readonly adhesions: Adhesions;
  readonly joining?: AdhesionTerms;
}

@Injectable()
export class JoinedProviders {
  constructor(
    private readonly heard: Pick<HeardAccreditations, 'of' | 'adhesionsOf'>,
    private readonly calls: Pick<HeardCalls, 'find'>,
  ) {}

  /** What a provider is accredited for. */
  accreditationsOf(provider: string): Promise<Accreditations> {
    return this.heard.of(provider);
  }

  /** What was heard of a provider and a call. */
  async seen(provider: string, callId: string): Promise<JoiningSeen> {
    const { state: call } = await this.calls.find(callId);
    const joining = call.type === 'CallHeard' ? call.providers : undefined;
    return { adhesions: await this.heard.adhesionsOf(provider), ...(joining !== undefined && { joining }) };
  }

  /** Whether it may serve under a call: for one of these services, or of any where none is named. */
  async mayServe(provider: string, { services, ...asked }: AdhesionAsked): Promise<boolean> {
    const { adhesions, joining } = await this.seen(provider, asked.callId);
    const any = services.length > 0 ? services : (joining?.services ?? []);
    return judgeAdhesion(adhesions, joining, { ...asked, services: any }).is !== 'refused';
  }
}
