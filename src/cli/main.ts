import 'reflect-metadata';
import { Command, Help } from 'commander';
import { inspect } from './inspect.js';
import { createKey, databaseUrlOf, listKeys, revokeKey } from './keys.js';
import { loadShippedPlaces } from './load-places.js';
import { migrateDatabase } from './migrate-database.js';
import { LocalServerError } from '../local-servers/local-server-error.js';
import { homeDirOf, SettingsError } from '../settings/settings.js';
import { withRunningServers } from './installation.js';
import { playSamples } from './play-samples.js';
import { resumeFeed } from './resume-feed.js';
import { send } from './send.js';
import { runSimulation, type SimulateOptions } from './simulate.js';
import { start } from './start.js';
import { readFeeds } from './with-producer.js';

/** The commands that do something, those below `feed` and `key` among them. */
const leavesOf = (command: Command): Command[] =>
  command.commands.flatMap((child) => (child.commands.length === 0 ? [child] : leavesOf(child)));

/** `key` for `landbridge key create`. */
const parentsOf = ({ parent }: Command): readonly string[] => (parent?.parent ? [parent.name()] : []);

const program = new Command('landbridge')
  .description(
    'Cross-border container tracking: status messages in through Kafka, journeys in Postgres, answers over GraphQL.',
  )
  .showHelpAfterError()
  .configureHelp({
    visibleCommands: leavesOf,
    subcommandTerm: (command) => [...parentsOf(command), new Help().subcommandTerm(command)].join(' '),
  })
  .addHelpText('after', '\nSettings are environment variables; docs/runbook.md lists them.');

program
  .command('start')
  .description(
    'bring up everything that is not set (Postgres, Kafka), migrate, start the app; the first time, play the samples in',
  )
  .action(async () => process.exit(await start(process.env)));

program
  .command('migrate')
  .description('bring the database and the places in it up to this version')
  .action(async () => {
    const databaseUrl = await databaseUrlOf(process.env);
    const ran = await migrateDatabase(databaseUrl);
    console.log(ran.length === 0 ? 'Up to date.' : `Ran ${ran.join(', ')}.`);
    await loadShippedPlaces(databaseUrl);
  });

program
  .command('send')
  .description("send raw messages to a feed's topic; - is standard input, a folder is all files in it")
  .argument('<feed>')
  .argument('<paths...>')
  .action((feed: string, paths: string[]) => send(process.env, feed, paths));

program
  .command('inspect')
  .description('print what is read in each file: messages, events, faults with their places; sends nothing')
  .argument('<paths...>', 'files or folders')
  .option('--feed <feed>', 'read them as this feed would (zones, private codes)')
  .option('--json', 'one JSON object a line')
  .action((paths: string[], options: { feed?: string; json?: boolean }) => inspect(process.env, paths, options));

program
  .command('samples')
  .description('send the sample month to its feeds and wait until it is taken in')
  .action(async () => {
    const env = await withRunningServers(process.env, ['DATABASE_URL', 'KAFKA_BROKERS']);
    await playSamples({ env, home: homeDirOf(env), isWatched: process.stdout.isTTY });
  });

program
  .command('simulate')
  .description('play a made-up corridor whose truth is known, and send what its parties would send (docs/simulator.md)')
  .option('--shipments <number>', 'shipments in it', '50')
  .option('--seed <number>', 'the same seed plays the same world', '1')
  .option('--noise <list>', 'loss=0.1,dup=0.2,delay=6 (hours),order=0.1,correct=0.05,contradict=0.05', '')
  .option('--to <topic|folder>', 'the topics of the feeds, or a folder for the messages and the truth', 'topic')
  .option('--start <date>', 'its first day', '2026-04-06')
  .option('--days <number>', 'how many days of it are told', '45')
  .action((options: SimulateOptions) => runSimulation(process.env, options));

const feed = program.command('feed').description('the feed registry');
feed
  .command('list')
  .description('check feeds.yaml and list its feeds')
  .action(() => {
    for (const { id, topic, kind, party, country } of readFeeds(process.env).feeds) {
      console.log([id.padEnd(24), topic.padEnd(30), kind.padEnd(10), party, country].join(' '));
    }
  });
feed
  .command('resume')
  .description('let a halted partition go on where its log now starts, after a gap was looked into')
  .argument('<feed>')
  .argument('<partition>')
  .option('--recreated', 'the topic was made anew under the same name')
  .action((id: string, partition: string, options: { recreated?: boolean }) =>
    resumeFeed(process.env, { feedId: id, partition: Number(partition), recreated: options.recreated ?? false }),
  );

program
  .command('places')
  .description('the places of the reference')
  .command('load')
  .description('load the shipped places into the database; start and migrate do it too')
  .action(async () => loadShippedPlaces(await databaseUrlOf(process.env)));

const key = program.command('key').description('keys of the HTTP gateway');
key
  .command('create')
  .description('make a key for a feed and print it, once')
  .argument('<feed>')
  .action((id: string) => createKey(process.env, id));
key
  .command('list')
  .description('list keys')
  .action(() => listKeys(process.env));
key
  .command('revoke')
  .description('make a key useless')
  .argument('<key-id>')
  .action((id: string) => revokeKey(process.env, id));

try {
  await program.parseAsync();
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}

/** What a person can act on; the stack only for what nobody expected. */
function sentenceOf(error: unknown): string {
  if (error instanceof SettingsError || error instanceof LocalServerError) return error.message;
  return error instanceof Error ? `landbridge: ${error.message}` : String(error);
}
