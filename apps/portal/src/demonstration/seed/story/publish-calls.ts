// The region publishes the calls and gives the zones their shares.
import type { CallDocument } from '@buono/rules';
import { HEADLINE_CALLS, headlineCallText, type HeadlineCall } from '@buono/rules/headline-calls';
import { parse } from 'yaml';
import { sharesOf, type Share } from './shares.js';
import { isoYear } from './texts.js';
import { REGION, SECOND_APPROVER, type World } from './world.js';

interface Written {
  readonly callId: string;
}

/** Publishes the headline calls with the dates of the story, and allocates their money to the zones. */
export const publishCalls = async (world: World): Promise<void> => {
  const published = await world.each('Avvisi pubblicati', HEADLINE_CALLS, (name) => publish(world, name));
  const allocations = published.flat();
  await world.each('Riparti alle zone', allocations, async ({ name, zone, sources }) => {
    const number = HEADLINE_CALLS.indexOf(name) + 201;
    await world.api.does(REGION, `allocation:${name}:${zone}`, `/calls/${world.callOf(name)}/allocations`, {
      zone,
      sources,
      actNumber: `PROVA-${number}/${isoYear(world.calendar.end)}`,
    });
  });
};

interface ToAllocate {
  readonly name: HeadlineCall;
  readonly zone: string;
  readonly sources: readonly Share[];
}

const publish = async (world: World, name: HeadlineCall): Promise<readonly ToAllocate[]> => {
  const { api, plan, calendar, memory } = world;
  // Read and not checked: that is for the platform to do, as with any region's document.
  const headline = parse(headlineCallText(name)) as CallDocument;
  const { opensAt, closesAt, useFrom, useTo, actDate } = calendar.datesOf(name);
  const document = {
    ...headline,
    code: `${headline.code}${plan.codeSuffix}`,
    act: { ...headline.act, date: actDate },
    window: { opensAt, closesAt },
    use: { from: useFrom, to: useTo },
  };
  const { callId } = await api.does<Written>(REGION, `call:${name}`, '/calls', { document });
  memory.calls.set(name, callId);
  await api.does(SECOND_APPROVER, `approval:${name}`, `/calls/${callId}/draft/approval`, {});
  await api.does(REGION, `publication:${name}`, `/calls/${callId}/publication`, { actNumber: headline.act.number });
  await api.until(REGION, `/calls/${callId}/budget`, () => true);
  const shares = sharesOf(name, headline, plan.tranches[name]);
  return [...shares].map(([zone, sources]) => ({ name, zone, sources }));
};

/** The zones in which somebody will apply have their money. */
export const untilAllocated = async ({ api, plan, ...world }: World): Promise<void> => {
  const places = new Map(
    plan.cases.map(({ measure: { call }, recipient: { zone } }) => [`${call} ${zone}`, { call, zone }]),
  );
  for (const { call, zone } of places.values())
    await api.until(REGION, `/calls/${world.memory.calls.get(call) ?? ''}/allocations/${zone}`, () => true);
};
