import type { TargetedEvent } from 'preact';
import { SHIPMENTS, type ShipmentsAddress } from '../../address.js';
import { JOURNEY_STATUSES, SHIPMENT_ORDERS, type JourneyStatus } from '../../api/enums.js';
import { Link, useNavigation } from '../../navigation.js';
import { PlaceChoice } from './place-choice.js';
import { useWords } from '../../words/use-words.js';

/** What the list is narrowed to: statuses as switches, a hold, a place (chosen in the list), the day of the start, the order. */
export function ShipmentFilters({ address }: { readonly address: ShipmentsAddress }) {
  const { words } = useWords();
  const { go } = useNavigation();
  const narrow = (change: Partial<ShipmentsAddress>): void => go({ ...address, ...change }, true);
  const toggle = (status: JourneyStatus): void =>
    narrow({
      status: address.status.includes(status)
        ? address.status.filter((other) => other !== status)
        : [...address.status, status],
    });
  const isNarrowed = address.status.length > 0 || address.onHold || address.place !== null || address.since !== null;
  return (
    <div class="filters" role="group" aria-label={words.shipments.filters}>
      <div class="chips">
        {JOURNEY_STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            class="chip"
            aria-pressed={address.status.includes(status)}
            onClick={() => toggle(status)}
          >
            {words.status[status]}
          </button>
        ))}
        <button
          type="button"
          class="chip chip-bad"
          aria-pressed={address.onHold}
          onClick={() => narrow({ onHold: !address.onHold })}
        >
          {words.journeyFlag.ON_HOLD}
        </button>
        {address.place !== null && (
          <button type="button" class="chip" aria-pressed="true" onClick={() => narrow({ place: null })}>
            {words.shipments.place}: {address.place} ✕
          </button>
        )}
      </div>
      <div class="filter-row">
        <PlaceChoice choose={(place) => narrow({ place })} />
        <label>
          <span>{words.shipments.since}</span>
          <input
            type="date"
            value={address.since ?? ''}
            onChange={({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
              narrow({ since: currentTarget.value || null })
            }
          />
        </label>
        <label>
          <span>{words.shipments.order}</span>
          <select
            value={address.order}
            onChange={({ currentTarget }: TargetedEvent<HTMLSelectElement>) => {
              const order = SHIPMENT_ORDERS.find((name) => name === currentTarget.value);
              if (order !== undefined) narrow({ order });
            }}
          >
            {SHIPMENT_ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.shipments.orders[order]}
              </option>
            ))}
          </select>
        </label>
        {isNarrowed && <Link to={{ ...SHIPMENTS, order: address.order }}>{words.shipments.all}</Link>}
      </div>
    </div>
  );
}
