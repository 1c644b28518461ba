import type { EventCode, JourneyFlag, JourneyStatus } from '../api/enums.js';
import { useWords } from '../words/use-words.js';

/** What a status means for whoever waits; each has a mark of its own form, so that colour alone says nothing. */
type Tone = 'idle' | 'moving' | 'waiting' | 'near' | 'done' | 'void' | 'bad';

const TONES: Readonly<Record<JourneyStatus, Tone>> = {
  PLANNED: 'idle',
  EMPTY_RELEASED: 'idle',
  AT_ORIGIN: 'idle',
  IN_TRANSIT: 'moving',
  AT_TRANSHIPMENT: 'waiting',
  AT_BORDER: 'waiting',
  AT_DESTINATION: 'near',
  OUT_FOR_DELIVERY: 'near',
  DELIVERED: 'done',
  EMPTY_RETURNED: 'done',
  CANCELLED: 'void',
};

const CUSTOMS_TONES: Partial<Readonly<Record<EventCode, Tone>>> = {
  CUSTOMS_HELD: 'bad',
  CUSTOMS_REJECTED: 'bad',
  CUSTOMS_CANCELLED: 'void',
  CUSTOMS_RELEASED: 'done',
  CUSTOMS_EXITED: 'done',
  TRANSIT_CLOSED: 'done',
  TRANSIT_OPENED: 'moving',
  CUSTOMS_INSPECTED: 'waiting',
};

export function Mark({ tone }: { readonly tone: Tone }) {
  return (
    <svg class={`mark mark-${tone}`} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  );
}

const SHAPES = {
  idle: <circle cx="6" cy="6" r="4" fill="none" stroke-width="2" />,
  moving: <path d="M2 1.5 11 6 2 10.5 4 6Z" />,
  waiting: <path d="M6 .8 11.2 6 6 11.2.8 6Z" />,
  near: <path d="M1.5 1.5h9v9h-9Z" />,
  done: <path d="M1.5 6.5 4.6 9.6 10.5 2.8" fill="none" stroke-width="2.4" />,
  void: <path d="M2.5 2.5l7 7m0-7-7 7" fill="none" stroke-width="2" />,
  bad: <path d="M6 .8 11.6 11H.4Z" />,
};

export interface StatusProps {
  readonly status: JourneyStatus;
  readonly flags?: readonly JourneyFlag[];
}

export function Status({ status, flags = [] }: StatusProps) {
  const { words } = useWords();
  return (
    <span class="status">
      <Mark tone={TONES[status] ?? 'idle'} />
      <span>{words.status[status] ?? status}</span>
      <Flags flags={flags} />
    </span>
  );
}

/** What holds beside the status. */
export function Flags({ flags }: { readonly flags: readonly JourneyFlag[] }) {
  const { words } = useWords();
  return (
    <>
      {flags.map((flag) => (
        <span key={flag} class={flag === 'ON_HOLD' ? 'badge badge-bad' : 'badge badge-warn'}>
          {flag === 'ON_HOLD' && <Mark tone="bad" />}
          {words.journeyFlag[flag] ?? flag}
        </span>
      ))}
    </>
  );
}

/** What customs said, or any other event, with the mark of what it means. */
export function CustomsStatus({ code }: { readonly code: EventCode }) {
  const { words } = useWords();
  return (
    <span class="status">
      <Mark tone={CUSTOMS_TONES[code] ?? 'idle'} />
      <span>{words.event[code] ?? code}</span>
    </span>
  );
}
