import { writeFileSync } from 'node:fs';

/** The bench's senders, all made up, as rows of a feeds.yaml. What a busy sender sends goes into more partitions. */
const FEEDS = [
  { id: 'forwarder', party: 'LXFW', kind: 'FORWARDER', country: 'CN', partitions: 1 },
  { id: 'inland-terminal', party: 'LXIT', kind: 'TERMINAL', country: 'CN', partitions: 2, ownPlace: 'cq-tuanjiecun' },
  {
    id: 'customs',
    party: 'LXCU',
    kind: 'CUSTOMS',
    country: 'CN',
    partitions: 1,
    authorities: ['CN'],
    statusCodes: { SB: { code: 'CUSTOMS_LODGED' }, FX: { code: 'CUSTOMS_RELEASED' } },
  },
  {
    id: 'rail',
    party: 'LXRW',
    kind: 'RAILWAY',
    country: 'CN',
    partitions: 2,
    statusCodes: {
      ZC: { code: 'LOADED' },
      FC: { code: 'DEPARTED' },
      DD: { code: 'ARRIVED' },
      YD: { code: 'ARRIVED', classifier: 'ESTIMATED' },
      XC: { code: 'DISCHARGED' },
    },
    placeCodes: { TJC: 'cq-tuanjiecun', QZD: 'cn-qinzhou-east' },
  },
  { id: 'port', party: 'LXPT', kind: 'TERMINAL', country: 'CN', partitions: 1 },
  {
    id: 'carrier',
    party: 'LBXC',
    kind: 'CARRIER',
    country: 'SG',
    partitions: 3,
    statusCodes: { ETA: { code: 'ARRIVED', classifier: 'ESTIMATED' } },
  },
  { id: 'destination-terminal', party: 'LXDT', kind: 'TERMINAL', country: 'SG', partitions: 2 },
];

/** The registry's document with topics of one round's own. */
export const feedsDocument = (topicPrefix) => ({
  feeds: FEEDS.map((feed) => ({
    ...feed,
    topic: `${topicPrefix}.${feed.id}`,
    time: { defaultZone: feed.country === 'SG' ? 'Asia/Singapore' : 'Asia/Shanghai' },
  })),
});

/** JSON is YAML. */
export const writeFeedsFile = (path, topicPrefix) =>
  writeFileSync(path, JSON.stringify(feedsDocument(topicPrefix), null, 2));

/** Gives every message a partition of its feed, in turn, as a producer without keys does. */
export function spreadOverPartitions(messages, feeds) {
  const sent = new Map();
  return messages.map(({ feed, body }) => {
    const { topic, partitions } = feeds.byId(feed);
    const number = sent.get(feed) ?? 0;
    sent.set(feed, number + 1);
    return { feed, topic, partition: number % partitions, offset: Math.floor(number / partitions), body };
  });
}
