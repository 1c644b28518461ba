import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { PLACES } from '../../api/queries.js';
import { useQuery } from '../../api/use-query.js';
import { useWords } from '../../words/use-words.js';

const LEAST_CHARS = 2;

export interface PlaceChoiceProps {
  /** Takes the key of the place. */
  choose(key: string): void;
}

/** A place by the beginning of its name, in any of the languages, or of its code. */
export function PlaceChoice({ choose }: PlaceChoiceProps) {
  const { words, language } = useWords();
  const listId = useId();
  const [text, setText] = useState('');
  const search = text.trim();
  const { data } = useQuery(PLACES, search.length < LEAST_CHARS ? null : { search });
  const places = (data?.places ?? []).map(({ key, names, country }) => ({
    key,
    label: `${names[language] ?? names.en}, ${country} (${key})`,
  }));
  const type = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const chosen = places.find(({ label }) => label === currentTarget.value);
    setText(chosen === undefined ? currentTarget.value : '');
    if (chosen !== undefined) choose(chosen.key);
  };
  const take = (event: KeyboardEvent): void => {
    const [first] = places;
    if (event.key !== 'Enter' || first === undefined) return;
    setText('');
    choose(first.key);
  };
  return (
    <label>
      <span>{words.shipments.place}</span>
      <input list={listId} value={text} autocomplete="off" onInput={type} onKeyDown={take} />
      <datalist id={listId}>
        {places.map(({ key, label }) => (
          <option key={key} value={label} />
        ))}
      </datalist>
    </label>
  );
}
