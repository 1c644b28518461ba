import { relative } from 'node:path';
import pg from 'pg';
import type { DemoKeys } from './demo-keys.js';

export interface WelcomeFacts {
  readonly url: string;
  readonly databaseUrl: string;
  readonly keys: DemoKeys;
  readonly home: string;
}

interface Taken {
  readonly disposition: string;
  readonly count: string;
}

interface Waiting {
  readonly feed: string;
  readonly code: string;
  readonly detail: string;
}

interface Example {
  readonly unit: string | null;
  readonly document: string | null;
}

/** What came in, what waits for a person, and what to try next. Every number in it is read from the database. */
export async function welcome({ url, databaseUrl, keys, home }: WelcomeFacts): Promise<string> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const taken = await rowsOf<Taken>(database, 'select disposition, count(*) from disposition group by 1 order by 1');
    const [totals] = await rowsOf<{ events: string; journeys: string; shipments: string }>(
      database,
      'select (select count(*) from journal) as events, (select count(*) from journey) as journeys, (select count(*) from shipment) as shipments',
    );
    const waiting = await rowsOf<Waiting>(
      database,
      `select feed, code, detail from quarantine where status = 'OPEN' order by placed_at desc limit 5`,
    );
    const [example] = await rowsOf<Example>(
      database,
      `select (select unit_number from journey where status = 'IN_TRANSIT' order by last_event_at desc nulls last, id limit 1) as unit,
              (select document_number from shipment where document_type = 'MASTER_BILL' order by last_event_at desc nulls last, id limit 1) as document`,
    );
    return [
      '',
      `Came in: ${taken.map(({ disposition, count }) => `${count} ${disposition}`).join(', ') || 'nothing yet'}`,
      `Known:   ${totals?.events} events, ${totals?.journeys} journeys, ${totals?.shipments} shipments`,
      ...(waiting.length === 0 ? [] : ['Waits in quarantine:', ...waiting.map(lineOf)]),
      ...queries(url, example),
      ...push(url, keys, home),
      '',
      'Stop with ctrl-C. Everything is kept; the next start takes seconds.',
    ].join('\n');
  } finally {
    await database.end();
  }
}

const lineOf = ({ feed, code, detail }: Waiting): string => `  ${feed}: ${code}: ${detail}`;

function queries(url: string, example: Example | undefined): readonly string[] {
  const unit = example?.unit ?? 'MSCU1234566';
  const document = example?.document ?? unit;
  return [
    '',
    `Look at it: ${url}/`,
    `Try in GraphiQL, ${url}/graphiql :`,
    `  1  { track(number: "${unit}") { outcome journeys { status explanation { text } location { name } etas { place { name } value { time { instant } } } } } }`,
    `  2  { track(number: "${document}") { shipments { document { type number } status journeys { edges { node { unit { number } status legs { mode from { name } to { name } } } } } } } }`,
    `  3  { quarantine(first: 5) { edges { node { feed { name } fault { code detail } excerpt { before marked after } } } } }`,
    'or from a shell:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ track(number: \\"${unit}\\") { outcome journeys { status explanation { text } } } }"}'`,
  ];
}

function push(url: string, keys: DemoKeys, home: string): readonly string[] {
  const [[feed, key] = ['', '']] = Object.entries(keys);
  return [
    '',
    `Push a message (demo keys of all feeds: ${relative('.', home) || '.'}/demo-keys.json):`,
    `  curl -s ${url}/feeds/${feed}/messages -H 'Authorization: Bearer ${key}' --data-binary @message.edi`,
    `  npx landbridge send ${feed} message.edi`,
  ];
}

async function rowsOf<Row extends pg.QueryResultRow>(database: pg.Client, sql: string): Promise<readonly Row[]> {
  return (await database.query<Row>(sql)).rows;
}
