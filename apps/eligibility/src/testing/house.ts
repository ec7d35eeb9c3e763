// Eligibility with in-memory engines, for specifications.
import type { Role } from '@buono/access';
import { computeCodiceFiscale, localDate, localDateOf, type CodiceFiscale } from '@buono/kernel';
import { CONTRACT_TYPES } from '@buono/messaging';
import { ContextUnderTest, type Asking } from '@buono/service/testing';
import { NO_OFFICES, type ActOffices } from '../application/acts/act-offices.js';
import { NO_CHANNELS, type NoticeChannels } from '../application/notices/notice-channels.js';
import { NO_REGISTRIES, type Registries } from '../application/registry/registries.js';
import type { DocumentsConfig } from '../documents.config.js';
import { EligibilityModule } from '../eligibility.module.js';

const WHO = [
  'mother',
  'father',
  'officer',
  'elsewhere',
  'region',
  'unit',
  'auditor',
  'dpo',
  'second',
  'colleague',
  'accesses',
  'zoneAccesses',
] as const;
export type Who = (typeof WHO)[number];

/** The code of one of the people: invented, each born on another day of 1985. */
export const codeOf = (who: Who): CodiceFiscale =>
  computeCodiceFiscale({
    surname: 'Prova',
    name: 'Persona',
    birthDate: localDateOf(1985, 6, WHO.indexOf(who) + 1),
    sex: 'M',
    birthplace: 'D612',
  });

const ROLES: readonly (readonly [Who, Role, string?])[] = [
  ['officer', 'zone-officer', 'TC-01'],
  ['elsewhere', 'zone-officer', 'TC-02'],
  ['unit', 'assessment-unit', 'TC-01'],
  ['colleague', 'assessment-unit', 'TC-01'],
  ['region', 'region-officer'],
  ['second', 'second-approver'],
  ['auditor', 'auditor'],
  ['dpo', 'dpo'],
  ['accesses', 'staff-administrator'],
  ['zoneAccesses', 'staff-administrator', 'TC-01'],
];

/** The code of the n-th invented child, born in 2025. */
export const childCode = (n: number): CodiceFiscale =>
  computeCodiceFiscale({
    surname: 'Prova',
    name: 'Bimba',
    birthDate: localDate('2025-01-15'),
    sex: 'F',
    birthplace: `D${600 + n}`,
  });

/** An invented scanner, and documents of at most 200 kB. */
const DOCUMENTS: DocumentsConfig = { scanner: 'mock', mostBytes: 200_000 };

export class House extends ContextUnderTest<Who> {
  /** Connected to these registries, offices and channels, made when the house opens, to none unless told; `documents`: what takes them in. */
  constructor(
    registries: () => Registries = () => NO_REGISTRIES,
    documents: DocumentsConfig = DOCUMENTS,
    offices: () => ActOffices = () => NO_OFFICES,
    channels: () => NoticeChannels = () => NO_CHANNELS,
  ) {
    super({
      context: 'eligibility',
      now: '2026-06-01T08:00:00.000Z',
      people: Object.fromEntries(WHO.map((who) => [who, codeOf(who)])) as Record<Who, CodiceFiscale>,
      roles: ROLES,
      module: (parts, onFault) =>
        EligibilityModule.with(parts, {
          ...{ onFault, registries: registries(), documents, offices: offices(), channels: channels() },
        }),
      hears: CONTRACT_TYPES.eligibility,
    });
  }

  get = (who: Who | 'nobody', path: string) => this.ask(who, 'GET', path);
  post = (who: Who | 'nobody', path: string, body: object = {}, asking?: Asking) =>
    this.ask(who, 'POST', path, { body, ...asking });
  put = (who: Who, path: string, body: object, asking?: Asking) => this.ask(who, 'PUT', path, { body, ...asking });

  /** A call drafted and published by the region; its id. */
  async publish(document: object): Promise<string> {
    const drafted = await this.post('region', '/calls', { document });
    const callId = String(drafted.body['callId']);
    await this.post('second', `/calls/${callId}/draft/approval`);
    const published = await this.post('region', `/calls/${callId}/publication`, { actNumber: 'D.D. 1/2026' });
    if (published.status !== 200) throw new Error(JSON.stringify([drafted.body, published.body]));
    return callId;
  }

  /** An application started and sent by the mother; its id. */
  async apply(body: object): Promise<string> {
    const started = await this.post('mother', '/applications', body);
    const id = String(started.body['applicationId']);
    const sent = await this.post('mother', `/applications/${id}/submission`);
    if (sent.status !== 200) throw new Error(JSON.stringify([started.body, sent.body]));
    return id;
  }
}
