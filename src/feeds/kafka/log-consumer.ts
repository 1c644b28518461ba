/** What reads the log for the intake. Another Kafka client can stand behind it; the contract is in test/feeds. */
export interface LogConsumer {
  /** Joins the group and reads until stopped, through every fault that time heals. Resolves when reading has begun or is being tried. */
  start(): Promise<void>;
  /** Finishes or gives up the batches in hand, leaves the group. Resolves within ten seconds. */
  stop(): Promise<void>;
  status(): ConsumerStatus;
}

export interface ConsumerStatus {
  readonly joined: boolean;
  /** Why nothing is written at the moment, when the database is away. */
  readonly waiting: string | null;
  readonly partitions: readonly PartitionStatus[];
}

export interface PartitionStatus {
  readonly topic: string;
  readonly partition: number;
  /** null until claimed. */
  readonly nextOffset: bigint | null;
  readonly haltedReason: string | null;
}
