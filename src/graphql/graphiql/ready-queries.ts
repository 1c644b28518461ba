/** Queries to begin with: the tabs of GraphiQL, and what the start prints. */
export const READY_QUERIES: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# Where is it, why do you say so, and which bytes say it? Any number: container, B/L, booking …
query Track($number: String!) {
  track(number: $number) {
    outcome
    readings { kind normalized checkDigit }
    journeys {
      unit { number sizeType }
      status
      location { name names { zh } }
      explanation {
        rule
        text
        winningEvent { code classifier occurredAt { local offset basis } sources(first: 1) { pointer excerpt { before marked after } } }
        losingEvents { reason event { code occurredAt { local } reportedBy { name } } }
      }
      legs {
        mode
        conveyance { vesselName voyage train }
        from { name }
        to { name }
        departed { planned { time { local } } estimated { time { local } } actual { time { local } } inferred }
        arrived { planned { time { local } } estimated { time { local } } actual { time { local } } inferred }
      }
    }
  }
}
`,
    variables: `{ "number": "MSCU1234566" }`,
  },
  {
    query: `# The latest news: shipments by their last event, each with its containers.
query LatestShipments {
  shipments(first: 10, orderBy: LAST_EVENT_DESC) {
    edges {
      node {
        document { type number }
        status
        origin { name }
        destination { name }
        lastEventAt
        journeys(first: 5) { totalCount edges { node { unit { number } status location { name } } } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# What came in, what waits, and what could not be read.
query Operations {
  feeds { name party { name } topic lag lastSeenAt silent quarantinedOpen counts { total processed partlyQuarantined quarantined repeats } }
  quarantine(first: 5, filter: { status: OPEN }) {
    edges { node { fault { code detail at { byte segment element } } excerpt { before marked after } rawMessage { id feedId receivedAt } } }
  }
}
`,
  },
];
