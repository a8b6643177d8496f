import { levelOfCode } from '../gazetteer/division-code.ts';
import { matchRank } from '../gazetteer/level.ts';
import type { Station } from '../stations/station.ts';
import type { DemandContext } from './demand-context.ts';
import type { Demand } from './demand.ts';
import { demandTexts } from './demand-texts.ts';

/** What is needed of a station. */
type Listed = Pick<
  Station,
  'division_code' | 'kind' | 'lng' | 'lat' | 'point_level' | 'uncertainty_m'
>;

/**
 * The default demand: the divisions that a region's stations belong to, each with weight 1, in the order in which the
 * list first names them. A division is located where one of its stations has a point at the division's
 * own level or more precise; that is then the division's point too. Offices (of units that are no
 * division) and mobile stations name none.
 */
export function divisionDemand(
  stations: readonly Listed[],
  lang: DemandContext['lang'] = 'en',
): Demand {
  const divisions = new Map<string, Listed | null>();
  for (const station of stations) {
    const { division_code: code, kind } = station;
    if (kind === 'office' || kind === 'mobile') continue;
    const own = matchRank(station.point_level) >= matchRank(levelOfCode(code));
    const located = own && station.lng !== null && station.lat !== null;
    if (!divisions.get(code)) divisions.set(code, located ? station : null);
  }
  const points = [...divisions.values()];
  const texts = demandTexts(lang);
  const unlocated = points.filter((point) => point === null).length;
  return {
    name: texts.divisions,
    unit: 'divisions',
    lng: Float64Array.from(points, (point) => point?.lng ?? NaN),
    lat: Float64Array.from(points, (point) => point?.lat ?? NaN),
    weight: new Float64Array(points.length).fill(1),
    uncertaintyM: Float64Array.from(points, (point) => point?.uncertainty_m ?? 0),
    code: [...divisions.keys()],
    notes: [
      texts.eachDivision,
      texts.sharedPoint,
      ...(unlocated > 0 ? [texts.unlocatedDivisions(unlocated)] : []),
    ],
  };
}
