import { READY_QUERIES } from './ready-queries.js';

/** The page; addresses are relative, so that it works behind any prefix. */
export const GRAPHIQL_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Landbridge · GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="graphiql/graphiql.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0 }</style>
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script src="graphiql/react.js"></script>
    <script src="graphiql/react-dom.js"></script>
    <script src="graphiql/graphiql.js"></script>
    <script type="module" src="graphiql/start.js"></script>
  </body>
</html>
`;

/** Starts GraphiQL with the ready queries as its tabs. */
export const GRAPHIQL_START = `
import { createClient } from './graphql-ws/client.js';
const endpoint = new URL('graphql', document.baseURI);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
const wsClient = createClient({ url: socket.href });
const fetcher = GraphiQL.createFetcher({ url: endpoint.href, wsClient });
const defaultTabs = ${JSON.stringify(READY_QUERIES)};
const element = React.createElement(GraphiQL, { fetcher, defaultTabs });
ReactDOM.createRoot(document.getElementById('graphiql')).render(element);
`;
