import type { RegionManifest } from '../../src/core/region/region-manifest.ts';
import { countStations } from '../../src/core/region/count-stations.ts';
import type { Region } from '../../src/core/region/region.ts';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import type { Station } from '../../src/core/stations/station.ts';

/** What a manifest is made of. */
export interface ManifestInput {
  readonly region: Region;
  readonly stations: readonly Station[];
  readonly extra: number;
  readonly districts_without_outline: readonly string[];
  readonly districts_approximate: readonly string[];
  readonly bounds: Bounds;
  readonly inputs: Readonly<Record<string, string>>;
  readonly artifacts: Readonly<Record<string, number>>;
}

/** `manifest.json` of a region. */
export function regionManifest(input: ManifestInput): RegionManifest {
  const { stations, extra } = input;
  // What is withheld must not be told by its list.
  const { withhold: _, ...region } = input.region;
  const derived = stations.filter((each) => each.source.split(';').includes('derived')).length;
  const { total } = region.published;
  return {
    format: 1,
    region,
    data_date: stations.reduce((last, s) => (s.source_date > last ? s.source_date : last), ''),
    stations: stations.length,
    stations_derived: derived,
    stations_extra: extra,
    stations_unsourced: stations.filter((each) => each.source === '').length,
    ...countStations(stations),
    published_difference: total === null ? null : total - stations.length,
    districts_without_outline: [...input.districts_without_outline],
    districts_approximate: [...input.districts_approximate],
    bounds: [...input.bounds],
    inputs: { ...input.inputs },
    artifacts: { ...input.artifacts },
  };
}
