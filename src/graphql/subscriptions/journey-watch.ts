import DataLoader from 'dataloader';
import type { OutboxChange } from '../../exchange/outbox-page.js';
import type { OutboxTail } from '../../exchange/outbox-tail.js';
import type { JourneyReader } from '../../read-model/journey.reader.js';
import { numberKeyOf, type NumberKey } from '../../read-model/number-key.js';
import type { IndexedNumber } from '../../tracking/numbers.js';

/** Changes whose numbers are remembered: enough for every subscriber to come by. */
const REMEMBERED = 1_000;

/** Follows the changes of journeys for many subscribers: which numbers name a change is asked once, whoever waits for it. */
export class JourneyWatch {
  readonly #numbers: DataLoader<OutboxChange, ReadonlySet<NumberKey>, string>;

  constructor(
    private readonly tail: OutboxTail,
    journeys: JourneyReader,
  ) {
    this.#numbers = new DataLoader(
      async (changes) => {
        const found = await journeys.numbersOf(changes.map(({ change }) => change.journey));
        return changes.map(({ change }) => new Set(found.get(change.journey)));
      },
      { cacheKeyFn: ({ id }) => id, cacheMap: new Recent(REMEMBERED) },
    );
  }

  /** Every change from now on of a journey that one of the numbers names, by itself or through a shipment, until the caller stops. */
  async *changesOf(numbers: readonly IndexedNumber[]): AsyncGenerator<OutboxChange, void, void> {
    const wanted = numbers.map(numberKeyOf);
    for await (const entry of this.tail.changes()) {
      if (await this.#names(wanted, entry)) yield entry;
    }
  }

  async #names(wanted: readonly NumberKey[], entry: OutboxChange): Promise<boolean> {
    // A unit's key is its kind and number, as a number's key is; a retired journey has no other numbers left.
    if (wanted.some((key) => key === (entry.change.unitKey as string))) return true;
    const numbers = await this.#numbers.load(entry);
    return wanted.some((key) => numbers.has(key));
  }
}

/** A map that forgets what came in first. */
class Recent<Value> extends Map<string, Value> {
  constructor(private readonly most: number) {
    super();
  }

  override set(key: string, value: Value): this {
    super.set(key, value);
    if (this.size > this.most) for (const oldest of [...this.keys()].slice(0, 1)) this.delete(oldest);
    return this;
  }
}
