// Who may see which project: who leads it, the offices of its zone. What is sealed is opened for who looks, and recorded.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, zonesOf, type Principal } from '@buono/access';
import { zoneCode, type VoucherId } from '@buono/kernel';
import { asBox, type JsonObject } from '@buono/privacy';
import { HeardShields } from '../../../application/heard-shields.js';
import { FindProject, leads, type ProjectFound } from '../../../application/project/find-project.js';
import type { ProjectFilter } from '../../../application/project/project-lists.js';
import { planInForce, type Project } from '../../../domain/project/state.js';
import type { ProjectView } from './project-views.dto.js';
import { projectView, type OpenedWords } from './project-view.js';

const ALL_SEEING = ['region-officer', 'treasurer', 'auditor'] as const;

@Injectable()
export class ProjectDoor {
  constructor(
    private readonly projects: FindProject,
    private readonly shields: HeardShields,
  ) {}

  /** 404 for who has no business with it. */
  async seen(
    voucherId: VoucherId,
    principal: Principal,
  ): Promise<{ readonly view: ProjectView; readonly revision: ProjectFound['revision'] }> {
    const found = await this.projects.find(voucherId);
    const office = canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(found.place.zone) });
    if (!office && !leads(principal, found)) throw notFound();
    const words = await this.#opened(found.project, principal);
    return { view: projectView(found, words), revision: found.revision };
  }

  /** The part of the list that a person may see. */
  filterFor(principal: Principal): Pick<ProjectFilter, 'zones' | 'people'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return {};
    return zones.length > 0 ? { zones } : { people: idsOf(principal) };
  }

  async #opened(project: Project, principal: Principal): Promise<OpenedWords> {
    const names = (planInForce(project) ?? project.plans.at(-1))?.said.names;
    const claims = [...project.claims.values()];
    const boxes = [names, ...claims.flatMap(({ asked, refused }) => [asked.details, refused?.note])];
    const kept = boxes.flatMap((box) => (box === undefined ? [] : [asBox(box)]));
    const opened = kept.length === 0 ? [] : [...(await this.shields.openPage(principal, 'see-project', kept))];
    const [first, ...rest] = boxes.map((box) => (box === undefined ? undefined : fieldsOf(opened.shift())));
    return {
      names: first,
      claims: new Map(
        claims.map(({ asked }, index) => [asked.claimId, { asked: rest[index * 2], refused: rest[index * 2 + 1] }]),
      ),
    };
  }
}

const fieldsOf = (fields: JsonObject | 'erased' | undefined): JsonObject | undefined =>
  fields === 'erased' ? undefined : fields;
