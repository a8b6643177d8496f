import { isApproximate } from '../stations/place.ts';
import type { Station } from '../stations/station.ts';
import type { Coverage, CoveringStation } from './coverage.ts';
import type { Scenario, ScenarioEdit } from './scenario.ts';
import { standardOf } from './standard-of.ts';
import { serviceRadiusM, type Standards } from './standard.ts';

/** Operating statuses of stations that nobody can go to. */
const CLOSED: readonly Station['status'][] = ['closed', 'temporary_closure', 'coming_soon'];

/**
 * The stations that take part in coverage, in the order of the list, the added ones last. Without a point,
 * mobile or closed, by the list or the scenario, a station takes no part and is counted. What the scenario
 * adds or moves stands exactly where it was put.
 */
export function coveringStations(
  stations: readonly Station[],
  standards: Standards,
  scenario: Scenario,
): { readonly stations: CoveringStation[]; readonly notCounted: Coverage['not_counted'] } {
  const edits = new Map(scenario.map((edit) => [edit.station_id, edit]));
  const notCounted = { unplaced: 0, mobile: 0, closed: 0 };
  const covering: CoveringStation[] = [];
  for (const station of stations) {
    const { station_id, level, division_code } = station;
    const edit = edits.get(station_id);
    const moved = edit?.kind === 'move' ? edit : null;
    const { lng, lat } = moved ?? station;
    if (station.kind === 'mobile') notCounted.mobile += 1;
    else if (edit?.kind === 'close' || CLOSED.includes(station.status)) notCounted.closed += 1;
    else if (lng === null || lat === null) notCounted.unplaced += 1;
    else {
      const standard = standardOf(standards, level, division_code);
      const radiusM = serviceRadiusM(standard);
      // Field by field: with spreads this takes thirty times as long, and a province has 20,000.
      covering.push({
        station_id,
        name: station.name,
        level,
        division_code,
        lngLat: [lng, lat],
        uncertaintyM: moved ? 0 : (station.uncertainty_m ?? 0),
        approximate: moved === null && isApproximate(station),
        radiusM,
        metresPerMinute: radiusM / standard.minutes,
      });
    }
  }
  for (const edit of scenario) if (edit.kind === 'add') covering.push(added(edit, standards));
  return { stations: covering, notCounted };
}

function added(
  { station_id, level, lng, lat }: Extract<ScenarioEdit, { kind: 'add' }>,
  standards: Standards,
): CoveringStation {
  const standard = standards[level];
  const radiusM = serviceRadiusM(standard);
  return {
    station_id,
    name: '',
    level,
    division_code: '',
    lngLat: [lng, lat],
    uncertaintyM: 0,
    approximate: false,
    radiusM,
    metresPerMinute: radiusM / standard.minutes,
  };
}
