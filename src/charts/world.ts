import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import countries from 'world-countries/countries.json' with { type: 'json' };

/** A country on the map: its outline, or, where it is too small to have one, the place of a dot. */
export interface Outline {
  /** ISO 3166-1 alpha-2, in capitals; undefined for a land without a code of its own. */
  code: string | undefined;
  path?: string;
  dot?: [x: number, y: number];
}

/** The width of the map, in its own units; the projection gives the height. */
export const WIDTH = 960;
export const HEIGHT = 468;

/** Lands of the atlas that have no number of ISO 3166-1, by the name that it gives them. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: 'XK' };

const BY_NUMBER = new Map(countries.map(({ ccn3, cca2 }) => [ccn3, cca2]));

let shapes: Outline[] | undefined;

/**
 * The countries of the world in Equal Earth, which shows areas in their proportions (Šavrič, Patterson and Jenny 2018),
 * from Natural Earth's outlines at 1:110 million; those without one as dots at the middle that world-countries gives.
 */
export function worldOutlines(): Outline[] {
  if (shapes) return shapes;
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const draw = geoPath(projection).digits(0);
  const outlines = feature(topology, topology.objects.countries).features.map((land): Outline => ({
    code: BY_NUMBER.get(String(land.id)) ?? UNNUMBERED[land.properties.name],
    path: draw(land) ?? '',
  }));
  const drawn = new Set(outlines.map(({ code }) => code));
  const dots = countries.flatMap(({ cca2, latlng: [latitude = 0, longitude = 0] }): Outline[] => {
    const place = drawn.has(cca2) ? null : projection([longitude, latitude]);
    return place ? [{ code: cca2, dot: [Math.round(place[0]), Math.round(place[1])] }] : [];
  });
  return (shapes = [...outlines, ...dots]);
}

/** The outline of the whole map. */
export const sphere = (): string =>
  geoPath(geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' })).digits(0)({ type: 'Sphere' }) ?? '';
