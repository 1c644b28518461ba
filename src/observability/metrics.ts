import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Every metric there is, in Prometheus' manner: base units, counters end in _total. */
export class Metrics {
  readonly registry = new Registry();
  readonly messages = new Counter({
    name: 'landbridge_messages_total',
    help: 'Raw messages written to the inbox, by feed and what became of them',
    labelNames: ['feed', 'disposition'],
    registers: [this.registry],
  });
  readonly batchSeconds = new Histogram({
    name: 'landbridge_batch_seconds',
    help: 'Time from taking a batch to its commit',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15],
    registers: [this.registry],
  });
  readonly lag = new Gauge({
    name: 'landbridge_lag_records',
    help: 'Records in the log that are not in the inbox yet',
    labelNames: ['topic', 'partition'],
    registers: [this.registry],
  });
  readonly halted = new Gauge({
    name: 'landbridge_partition_halted',
    help: '1 while a partition waits for an operator',
    labelNames: ['topic', 'partition'],
    registers: [this.registry],
  });
  readonly fenced = new Counter({
    name: 'landbridge_fenced_batches_total',
    help: 'Batches given up because another process holds the partition',
    registers: [this.registry],
  });
  readonly consumerRestarts = new Counter({
    name: 'landbridge_consumer_restarts_total',
    help: 'Times that the Kafka consumer was built anew, by reason',
    labelNames: ['reason'],
    registers: [this.registry],
  });
  readonly gatewayAccepted = new Counter({
    name: 'landbridge_gateway_accepted_total',
    help: 'Messages taken over HTTP, by feed',
    labelNames: ['feed'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'landbridge_' });
  }
}
