// Declarations over HTTP: a text with a version, accepted with each application, to be read for ever.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('the declarations', () => {
  it('are read by anybody, those of now and those of a version', async () => {
    const { body } = await house.get('nobody', '/declarations');
    expect(body['text']).toContain('DPR 445/2000');
    expect((await house.get('nobody', `/declarations/${String(body['version'])}`)).body).toEqual(body);
    expect((await house.get('nobody', '/declarations/0')).status).toBe(404);
  });

  it('are accepted in the version that was read, which stays with the application', async () => {
    const nursery = await house.publish({ ...headlineCall('infanzia'), code: 'DICHIARA-2026' });
    const { version } = (await house.get('nobody', '/declarations')).body;
    const asked = (over: object) => house.post('mother', '/applications', { ...draft(nursery, 1), ...over });
    expect((await asked({ declarationsAccepted: false })).status).toBe(400);
    expect((await asked({ declarationsVersion: 7 })).status).toBe(400);
    const outdated = await asked({ declarationsVersion: '0' });
    expect(outdated.body).toMatchObject({ status: 409, type: problem('declarations-outdated') });
    expect(outdated.body['errors']).toMatchObject([{ field: 'declarationsVersion' }]);
    const id = String((await asked({ declarationsVersion: version })).body['applicationId']);
    expect((await house.get('mother', `/applications/${id}`)).body).toMatchObject({ declarationsVersion: version });
    const second = await house.apply(draft(nursery, 2));
    expect((await house.get('officer', `/applications/${second}`)).body).toMatchObject({
      declarationsVersion: version,
    });
  });
});
