import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../words/use-words.js';
import type { drawMap, MapDrawing } from './map-drawing.js';
import type { Route } from './route.js';

type Draw = typeof drawMap;

const WIDE = { width: 860, height: 360 };
const NARROW = { width: 380, height: 300 };
const NARROW_SCREEN = '(max-width: 560px)';

/** The route over the outlines of the land. The drawing and the outlines are loaded when the first map is shown. */
export function RouteMap({ route }: { readonly route: Route }) {
  const { words, language } = useWords();
  const [draw, setDraw] = useState<Draw | null>(null);
  const size = useSize();
  useEffect(() => {
    void import('./map-drawing.js').then((module) => setDraw(() => module.drawMap));
  }, []);
  if (route.points.length === 0) return <p class="panel muted map-none">{words.map.none}</p>;
  const drawing = draw?.({ route, ...size, language }) ?? null;
  const names = route.points.map(({ place }) => place.names[language] ?? place.names.en);
  return (
    <figure class="panel map">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words.map.label(names.join(' – '))}>
        {drawing && <Drawing drawing={drawing} />}
      </svg>
      <figcaption class="legend">
        {(['done', 'under-way', 'inferred', 'planned'] as const).map((progress) => (
          <span key={progress}>
            <svg viewBox="0 0 28 6" aria-hidden="true">
              <path class={`route route-${progress}`} d="M1 3H27" />
            </svg>
            {words.map.progress[progress]}
          </span>
        ))}
        <span class="legend-note">{words.map.note}</span>
      </figcaption>
    </figure>
  );
}

/** A phone gets a map of its own proportions, so that its names can be read. */
function useSize(): typeof WIDE {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW_SCREEN).matches);
  useEffect(() => {
    const media = matchMedia(NARROW_SCREEN);
    const follow = (): void => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isNarrow ? NARROW : WIDE;
}

function Drawing({ drawing: { land, lines, points } }: { readonly drawing: MapDrawing }) {
  return (
    <>
      <path class="land" d={land} />
      {lines.map(({ path, progress }, index) => (
        <path key={index} class={`route route-${progress}`} d={path} />
      ))}
      {points.map(({ x, y, key, progress, isHere }) => (
        <g key={key}>
          {isHere && <circle class="here" cx={x} cy={y} r="10" />}
          <circle class={`port port-${progress}`} cx={x} cy={y} r={isHere ? 5 : 3.5} />
        </g>
      ))}
      {points.map(({ key, label }) =>
        label === null ? null : (
          <text key={key} x={label.x} y={label.y} text-anchor={label.anchor}>
            {label.text}
          </text>
        ),
      )}
    </>
  );
}
