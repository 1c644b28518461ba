import { geoAzimuthalEqualArea, geoCentroid, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land110m from 'world-atlas/land-110m.json';
import { split } from '../../format/names.js';
import type { Language } from '../../format/time.js';
import { placedLabels, type Label } from './labels.js';
import type { Progress } from './board.js';
import type { Route } from './route.js';

export interface MapDrawing {
  readonly land: string;
  readonly lines: readonly { readonly path: string; readonly progress: Progress }[];
  readonly points: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly progress: Progress;
    readonly isHere: boolean;
    readonly label: Label | null;
  }[];
}

export interface MapRequest {
  readonly route: Route;
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}

const topology = land110m as unknown as Topology<{ land: GeometryCollection }>;
const LAND = feature(topology, topology.objects.land);
/** Room for the names at the edges, as a share of the map. */
const PADDING = { x: 0.1, y: 0.12 };
/** A route within one town is not drawn larger than this: degrees of arc to the edge of the map. */
const LEAST_SPAN_DEGREES = 6;

/** Draws a route on the map: seen from above its middle, so that it is true in area wherever on earth it lies. */
export function drawMap({ route, width, height, language }: MapRequest): MapDrawing {
  const projection = projectionFor(route, width, height);
  const path = geoPath(projection).digits(1);
  const points = route.points.flatMap((point) => {
    const [x, y] = projection([point.longitude, point.latitude]) ?? [];
    return x === undefined || y === undefined ? [] : [{ ...point, x, y }];
  });
  const labels = placedLabels(
    points.map(({ x, y, place, isHere, isEnd }) => ({
      x,
      y,
      text: shortName(place.names[language] ?? place.names.en),
      weight: (isHere ? 4 : 0) + (isEnd ? 2 : 0) + (place.names.en.length < 20 ? 1 : 0),
    })),
    { width, height },
  );
  return {
    land: path(LAND) ?? '',
    lines: route.lines.map(({ way, progress }) => ({
      path: path({ type: 'LineString', coordinates: way.map((point) => [...point]) }) ?? '',
      progress,
    })),
    points: points.map(({ x, y, place, progress, isHere }, index) => ({
      key: `${index} ${place.key}`,
      x,
      y,
      progress,
      isHere,
      label: labels[index] ?? null,
    })),
  };
}

const shortName = (name: string): string => split(name).name.replace(/\s*\/.*$/, '');

function projectionFor(route: Route, width: number, height: number): GeoProjection {
  const coordinates = [
    ...route.points.map(({ longitude, latitude }): [number, number] => [longitude, latitude]),
    ...route.lines.flatMap(({ way }) => way.map(([longitude, latitude]): [number, number] => [longitude, latitude])),
  ];
  const shape = { type: 'MultiPoint' as const, coordinates: [...coordinates, ...frameOf(coordinates)] };
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates });
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(90).precision(0.3);
  return projection
    .fitExtent(
      [
        [width * PADDING.x, height * PADDING.y],
        [width * (1 - PADDING.x), height * (1 - PADDING.y)],
      ],
      shape,
    )
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ]);
}

/** Points around the middle that keep a short route from filling the map. */
function frameOf(coordinates: readonly [number, number][]): [number, number][] {
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates: [...coordinates] });
  const half = LEAST_SPAN_DEGREES / 2;
  return [
    [longitude - half, latitude],
    [longitude + half, latitude],
    [longitude, Math.max(-90, latitude - half)],
    [longitude, Math.min(90, latitude + half)],
  ];
}
