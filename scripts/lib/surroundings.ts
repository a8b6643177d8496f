import { feature } from 'topojson-client';
import type { CountyFeature } from '../../src/core/gazetteer/county-boundaries.ts';
import { codePrefix, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { loadBoundaries, loadFallbackUncertainty, loadGazetteer } from './gazetteer-files.ts';
import type { Surroundings } from './prepare-region.ts';

/** Loads what a region is built against: the gazetteer of its province and its counties' outlines. */
export function surroundingsOf(region: DivisionCode): Surroundings {
  const prefix = codePrefix(region);
  const topology = loadBoundaries();
  const all = feature(topology, topology.objects.county).features as CountyFeature[];
  return {
    gazetteer: loadGazetteer(region),
    counties: all.filter((each) => each.properties.code.startsWith(prefix)),
    fallback: loadFallbackUncertainty(),
  };
}
