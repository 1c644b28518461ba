import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { jest } from '@jest/globals';
import { container, iftsta } from '../intake/messages.js';
import { waitUntil } from '../support/wait-until.js';
import { AppWorld } from './app-world.js';

jest.setTimeout(120_000);

const DAY = 24 * 60;
const UNIT = container(1);

let world: AppWorld;

beforeAll(async () => {
  world = await AppWorld.create();
});

afterAll(async () => {
  await world.close();
});

const departure = (place: string, at: number): string =>
  iftsta({
    document: `DOC${place}${at}`,
    madeAt: 0,
    statuses: [{ bill: 'LBB1', code: '24', place, at, units: [UNIT] }],
  }).toString('latin1');

interface Told {
  readonly kind: string;
  readonly status: string;
  readonly journey: { readonly unit: { readonly number: string }; readonly events: { readonly totalCount: number } };
}

test('whoever watches a container is told what came in about it through Kafka, by whatever feed', async () => {
  const url = new URL('/graphql', world.app.url.replace(/^http/, 'ws')).href;
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  const told: Told[] = [];
  const errors: unknown[] = [];
  client.subscribe<{ journeyChanged: Told }>(
    {
      query: `subscription ($number: String!) { journeyChanged(number: $number) { kind status journey { unit { number } events { totalCount } } } }`,
      variables: { number: UNIT },
    },
    {
      next: ({ data }) => data && told.push(data.journeyChanged),
      error: (error) => errors.push(error),
      complete: () => undefined,
    },
  );
  // The subscription begins at a moment that nobody tells us: news is sent until the first arrives.
  let day = 60;
  await waitUntil('the first news', async () => {
    day -= 1;
    await world.run(['send', world.feeds[0], '-'], departure('CNCQI', -day * DAY));
    return told.length > 0 || errors.length > 0;
  });
  expect(errors).toEqual([]);
  await world.run(['send', world.feeds[1], '-'], departure('DEDUI', -DAY));
  await waitUntil('what the other feed said', () =>
    told.some(({ journey }) => journey.events.totalCount === 60 - day + 1),
  );
  expect(told.at(-1)).toMatchObject({ status: 'IN_TRANSIT', journey: { unit: { number: UNIT } } });
  await client.dispose();
});
