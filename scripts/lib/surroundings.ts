import { feature } from 'topojson-client';
import type { CountyFeature } from '../../src/core/gazetteer/county-boundaries.ts';
import { codePrefix, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { loadBoundaries, loadFallbackUncertainty, loadGazetteer } from './gazetteer-files.ts';
import type { Surroundings } from './prepare-region.ts';

/** Outlines of all counties that have one. */
export function allCounties(): CountyFeature[] {
  return countiesWithin('');
}

/**
 * Loads what a region is built against: the gazetteer of its province and its counties' outlines; for
 * null all of the nation.
 */
export function surroundingsOf(region: DivisionCode | null): Surroundings {
  return {
    gazetteer: region === null ? loadGazetteer() : loadGazetteer(region),
    counties: countiesWithin(region === null ? '' : codePrefix(region)),
    fallback: loadFallbackUncertainty(),
  };
}

/** Only the wanted geometries are unpacked: all of them take half a second. */
function countiesWithin(prefix: string): CountyFeature[] {
  const topology = loadBoundaries();
  const { county } = topology.objects;
  const geometries = county.geometries.filter(({ properties }) =>
    (properties as { code: string }).code.startsWith(prefix),
  );
  return feature(topology, { ...county, geometries }).features as CountyFeature[];
}
