import type { TimedValue } from '../../api/answers.js';
import { conveyanceName, isSamePlace } from '../../format/names.js';
import { durationText } from '../../format/duration.js';
import { Panel } from '../../parts/panel.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { WHY_OPENING, whyMilestone, type Ask } from '../why/reason.js';
import type { Approach, BoardMilestone, Call } from './board.js';
import { Deviation } from './journey-head.js';

export interface BoardProps {
  readonly calls: readonly Call[];
  readonly ask: Ask;
}

/** Every call with what was planned, estimated and what was, side by side. */
export function Board({ calls, ask }: BoardProps) {
  const { words } = useWords();
  if (calls.length === 0) {
    return (
      <Panel title={words.board.title}>
        <p class="muted">{words.board.empty}</p>
      </Panel>
    );
  }
  return (
    <Panel title={words.board.title} kind="board-panel" aside={<Aside ask={ask} />}>
      <table class="board">
        <thead>
          <tr>
            <th scope="col">{words.board.what}</th>
            <th scope="col">{words.board.planned}</th>
            <th scope="col">{words.board.estimated}</th>
            <th scope="col">{words.board.actual}</th>
            <th scope="col">
              <span class="hidden">{words.why.ask}</span>
            </th>
          </tr>
        </thead>
        {calls.map((call, index) => (
          <tbody key={call.milestones[0]?.key ?? index} class={`call call-${progressOf(call)}`}>
            {call.approach && <ApproachRow approach={call.approach} />}
            <CallRow call={call} />
            {call.milestones.map((entry) => (
              <MilestoneRow key={entry.key} entry={entry} call={call} ask={ask} />
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}

function Aside({ ask }: { readonly ask: Ask }) {
  const { words } = useWords();
  return (
    <span class="line">
      <small>{words.board.localTimes}</small>
      <button type="button" class="why" onClick={() => ask(WHY_OPENING)}>
        {words.why.opening}
      </button>
    </span>
  );
}

const progressOf = ({ milestones }: Call): string =>
  milestones.find(({ progress }) => progress === 'done')?.progress ?? milestones[0]?.progress ?? 'planned';

function ApproachRow({ approach: { leg, mode, isContinued, minutes, progress } }: { readonly approach: Approach }) {
  const { words } = useWords();
  const conveyance = conveyanceName(leg?.conveyance ?? null);
  const { wagon = null, carrier = null } = leg?.conveyance ?? {};
  const said = [
    mode && words.mode[mode],
    isContinued ? null : conveyance,
    isContinued || wagon === null || wagon === conveyance ? null : words.board.wagon(wagon),
    isContinued ? null : carrier,
  ].filter((text) => text !== null);
  return (
    <tr class={`approach approach-${progress}`}>
      <td colSpan={5}>
        <span class="approach-line">
          {said.length > 0 && <span>{said.join(' · ')}</span>}
          {minutes !== null && <span>{durationText(minutes, words.units)}</span>}
          {progress === 'under-way' && <strong>{words.board.underWay}</strong>}
          {progress === 'inferred' && <span>{words.board.inferred}</span>}
        </span>
      </td>
    </tr>
  );
}

function CallRow({ call: { at, kind, dwellMinutes } }: { readonly call: Call }) {
  const { words } = useWords();
  return (
    <tr class="call-head">
      <th scope="rowgroup" colSpan={5}>
        <PlaceText at={at} isWhole />
        {kind !== null && <span class={`stop-kind stop-${kind.toLowerCase()}`}>{words.stop[kind]}</span>}
        {dwellMinutes !== null && (
          <span class="dwell">{words.board.stayed(durationText(dwellMinutes, words.units))}</span>
        )}
      </th>
    </tr>
  );
}

interface MilestoneRowProps {
  readonly entry: BoardMilestone;
  readonly call: Call;
  readonly ask: Ask;
}

function MilestoneRow({ entry: { key, milestone, progress, deviation }, call, ask }: MilestoneRowProps) {
  const { words } = useWords();
  const { code, planned, estimated, actual, inferred, place } = milestone;
  const zone = place?.zone ?? null;
  return (
    <tr class={`milestone is-${progress}`}>
      <th scope="row">
        {words.event[code] ?? code}
        {!isSamePlace(milestone, call.at) && (
          <small>
            {' '}
            <PlaceText at={milestone} />
          </small>
        )}
      </th>
      <Time value={planned} zone={zone} label={words.board.planned} />
      <Time value={estimated} zone={zone} label={words.board.estimated} />
      <td class="actual" data-label={words.board.actual}>
        {actual && <PlaceTime time={actual.time} zone={zone} />}
        {!actual && inferred && <span class="inferred">{words.board.inferred}</span>}
        {deviation !== null && actual !== null && <Deviation minutes={deviation} />}
      </td>
      <td class="ask">
        <button
          type="button"
          class="why"
          onClick={() => ask(whyMilestone(key))}
          aria-label={`${words.why.ask} ${words.event[code] ?? code}`}
        >
          {words.why.ask}
        </button>
      </td>
    </tr>
  );
}

interface TimeProps {
  readonly value: TimedValue | null;
  readonly zone: string | null;
  readonly label: string;
}

function Time({ value, zone, label }: TimeProps) {
  return (
    <td class={value ? 'said' : 'said is-empty'} data-label={label}>
      {value && <PlaceTime time={value.time} zone={zone} />}
    </td>
  );
}
