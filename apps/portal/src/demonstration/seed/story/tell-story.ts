// Tells a story from its beginning to its end, the demonstration's clock going with it. Told again, it changes nothing.
import { stepsOf } from './steps.js';
import { REGION, World, type Telling } from './world.js';

/** Takes every step in order and sets the clock to the end. */
export const tellStory = async (telling: Telling): Promise<World> => {
  const world = new World(telling);
  for (const { at, run } of stepsOf(world)) {
    await world.api.setsClock(REGION, at);
    await run();
  }
  await world.api.setsClock(REGION, telling.calendar.end);
  return world;
};
