import type { BorderCrossing, BorderMilestone } from '../../api/answers.js';
import type { CustomsProcedure } from '../../api/enums.js';
import { durationText } from '../../format/duration.js';
import { conveyanceName, isSamePlace } from '../../format/names.js';
import { Panel } from '../../parts/panel.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { CustomsStatus } from '../../parts/status.js';
import { useWords } from '../../words/use-words.js';
import { whyFact, whyMilestone, type Ask } from '../why/reason.js';
import type { Call } from './board.js';

export interface BorderStopsProps {
  readonly crossings: readonly BorderCrossing[];
  readonly calls: readonly Call[];
  readonly ask: Ask;
}

/** The dossier of every border: when it came, was reloaded and left, on what, what customs said, and what was waited for. */
export function BorderStops({ crossings, calls, ask }: BorderStopsProps) {
  const { words } = useWords();
  if (crossings.length === 0) return null;
  const why = ({ code, ...at }: BorderMilestone): void => {
    const entries = calls.flatMap(({ milestones }) => milestones);
    const found = entries.find(({ milestone }) => milestone.code === code && isSamePlace(milestone, at));
    if (found !== undefined) ask(whyMilestone(found.key));
  };
  return (
    <Panel title={words.borders.title}>
      <ol class="borders">
        {crossings.map((crossing, index) => (
          <li key={index}>
            <Head crossing={crossing} />
            <dl class="border-steps">
              <Step label={words.borders.arrived} step={crossing.arrived} why={why} />
              <Step label={words.borders.reloaded} step={crossing.reloaded} why={why} />
              <Step label={words.borders.left} step={crossing.departed} why={why} />
            </dl>
            <Customs crossing={crossing} ask={ask} />
            <WaitingTimes crossing={crossing} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Head({ crossing }: { readonly crossing: BorderCrossing }) {
  const { words } = useWords();
  const [from, to] = [conveyanceName(crossing.from), conveyanceName(crossing.to)];
  return (
    <>
      <p class="border-head">
        <PlaceText at={crossing} />
        {crossing.place && <span class="country-code">{crossing.place.country}</span>}
        {crossing.dwellMinutes !== null && (
          <span class="dwell">{durationText(crossing.dwellMinutes, words.units)}</span>
        )}
      </p>
      {(from ?? to) !== null && from !== to && (
        <p class="muted border-conveyances">
          {from ?? '?'} → {to ?? '?'}
        </p>
      )}
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly step: BorderMilestone | null;
  why(step: BorderMilestone): void;
}

function Step({ label, step, why }: StepProps) {
  const { words } = useWords();
  if (step === null) return null;
  const { actual, estimated, planned, place, inferred } = step;
  const best = actual ?? estimated ?? planned;
  return (
    <div class={actual ? 'border-step' : 'border-step is-planned'}>
      <dt>{label}</dt>
      <dd>
        {best ? (
          <button type="button" class="time-button" onClick={() => why(step)}>
            <PlaceTime time={best.time} zone={place?.zone ?? null} />
          </button>
        ) : (
          inferred && <span class="inferred">{words.board.inferred}</span>
        )}
      </dd>
    </div>
  );
}

function Customs({ crossing, ask }: { readonly crossing: BorderCrossing; readonly ask: Ask }) {
  const { words } = useWords();
  return (
    <>
      {crossing.customs.map(({ country, procedure, status, at }, index) => (
        <p key={index} class="line border-customs">
          <span class="country-code">{country ?? '?'}</span>
          <CustomsStatus code={status} />
          {procedure !== null && <small>{words.procedure[procedure as CustomsProcedure] ?? procedure}</small>}
          <PlaceTime time={at.time} zone={crossing.place?.zone ?? null} />
          {at.event !== null && <WhyButton id={at.event.id} ask={ask} />}
        </p>
      ))}
    </>
  );
}

function WhyButton({ id, ask }: { readonly id: string; readonly ask: Ask }) {
  const { words } = useWords();
  return (
    <button type="button" class="why" onClick={() => ask(whyFact(id))}>
      {words.why.ask}
    </button>
  );
}

function WaitingTimes({ crossing: { waiting } }: { readonly crossing: BorderCrossing }) {
  const { words } = useWords();
  if (waiting.length === 0) return null;
  const said = waiting.map(
    ({ cause, minutes }) => `${words.waiting[cause] ?? cause} ${durationText(minutes, words.units)}`,
  );
  const isOver = waiting.every(({ until }) => until !== null);
  return (
    <p class={isOver ? 'muted border-waiting' : 'warn border-waiting'}>
      {isOver ? words.borders.waited : words.borders.stillWaits} {said.join(' · ')}
    </p>
  );
}
