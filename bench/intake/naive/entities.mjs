import { EntitySchema } from 'typeorm';

export const RawMessage = new EntitySchema({
  name: 'RawMessage',
  columns: {
    id: { type: 'uuid', primary: true },
    topic: { type: 'text' },
    partition: { type: 'int' },
    offset: { type: 'bigint' },
    receivedAt: { type: 'timestamptz' },
    body: { type: 'bytea' },
  },
  uniques: [{ columns: ['topic', 'partition', 'offset'] }],
});

export const TrackingEvent = new EntitySchema({
  name: 'TrackingEvent',
  columns: {
    id: { type: 'uuid', primary: true },
    messageId: { type: 'uuid' },
    container: { type: 'text', nullable: true },
    code: { type: 'text' },
    classifier: { type: 'text' },
    occurredAt: { type: 'timestamptz', nullable: true },
    party: { type: 'text' },
    body: { type: 'jsonb' },
  },
  indices: [{ columns: ['container', 'occurredAt'] }],
});

export const ContainerState = new EntitySchema({
  name: 'ContainerState',
  columns: {
    container: { type: 'text', primary: true },
    code: { type: 'text' },
    place: { type: 'text', nullable: true },
    occurredAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz', updateDate: true },
  },
});
