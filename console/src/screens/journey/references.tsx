import type { Reference } from '../../api/answers.js';
import { Link } from '../../navigation.js';
import { Panel } from '../../parts/panel.js';
import { useWords } from '../../words/use-words.js';

/** The documents it travels under; each opens what else is known under it. */
export function References({ references }: { readonly references: readonly Reference[] }) {
  const { words } = useWords();
  if (references.length === 0) return null;
  return (
    <Panel title={words.references}>
      <dl class="details">
        {references.map(({ type, number }) => (
          <div key={type + number}>
            <dt>{words.reference[type] ?? type}</dt>
            <dd>
              <Link class="number" to={{ view: 'track', number, journey: null, why: null }}>
                {number}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
