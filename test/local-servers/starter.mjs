// Starts the embedded servers the way a user's Landbridge does, in a process of its own that can be killed. Arguments: the
// compiled local-servers folder, what to do once they answer (hang | exit), and the options as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', then = '', options = '{}'] = process.argv.slice(2);
const { startLocalServers } = await import(pathToFileURL(join(folder, 'local-servers.js')).href);
process.once('SIGTERM', () => process.exit(0));
const log = (line) => console.error(line);
const servers = await startLocalServers({ environment: process.env, log, ...JSON.parse(options) });
console.log(JSON.stringify({ postgres: servers.postgres, kafka: servers.kafka }));
if (then === 'exit') process.exit(0);
setInterval(() => undefined, 1000);
