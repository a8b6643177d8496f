import { feature } from 'topojson-client';
import type { CountyFeature } from '../../src/core/gazetteer/county-boundaries.ts';
import { codePrefix, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { PositionRadii } from '../../src/core/geocode/position-radii.ts';
import type { Boundaries } from '../gazetteer/boundary-properties.ts';
import { loadBoundaries, loadFallbackUncertainty, loadGazetteer } from './gazetteer-files.ts';
import { outlineExtents } from './outline-extents.ts';
import type { Surroundings } from './prepare-region.ts';

/** Outlines of all counties that have one. */
export function allCounties(): CountyFeature[] {
  return countiesOf(loadBoundaries(), '');
}

/**
 * Loads what a region is built against: the gazetteer of its province and its counties' outlines; for
 * null all of the nation.
 */
export function surroundingsOf(region: DivisionCode | null): Surroundings {
  const boundaries = loadBoundaries();
  const gazetteer = region === null ? loadGazetteer() : loadGazetteer(region);
  return {
    gazetteer,
    counties: countiesOf(boundaries, region === null ? '' : codePrefix(region)),
    radii: new PositionRadii(loadFallbackUncertainty(), gazetteer, outlineExtents(boundaries)),
  };
}

/** Only the wanted geometries are unpacked: all of them take half a second. */
function countiesOf(topology: Boundaries, prefix: string): CountyFeature[] {
  const { county } = topology.objects;
  const geometries = county.geometries.filter(({ properties }) =>
    (properties as { code: string }).code.startsWith(prefix),
  );
  return feature(topology, { ...county, geometries }).features as CountyFeature[];
}
