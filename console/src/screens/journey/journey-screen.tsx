import type { Address } from '../../address.js';
import { JourneyView } from './journey-view.js';

export interface JourneyScreenProps {
  readonly id: string;
  readonly address: Extract<Address, { view: 'journey' }>;
}

/** A journey by its id, as change messages and replays name it. */
export function JourneyScreen({ id, address }: JourneyScreenProps) {
  return (
    <div class="screen">
      <JourneyView id={id} address={address} />
    </div>
  );
}
