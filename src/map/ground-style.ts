import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Basemap } from '../core/region/site-config.ts';
import { basemapParts } from './layers/basemap.ts';
import { boundaryLayers } from './layers/boundaries.ts';
import { chosenLayer, groundLayers, NO_DIVISION } from './layers/ground.ts';
import { placeLabelLayers } from './layers/place-labels.ts';
import type { Palette } from './palette.ts';

export interface StyleOptions {
  readonly palette: Palette;
  readonly lang: 'zh' | 'en';
  readonly basemap: Basemap;
  /** First digits that the codes of the region's divisions share. */
  readonly region: string;
  /** Key under which the region's `base.pmtiles` is known to the `pmtiles` protocol. */
  readonly base: string;
}

/** What lies beneath and around the stations on every map: basemap, land, boundaries and names. */
export function groundStyle(options: StyleOptions): {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
} {
  const { palette, basemap, base } = options;
  const below = basemapParts(basemap, palette);
  return {
    sources: {
      // Tianditu is an approved map: our own lines and areas on it would make it another one.
      ...(basemap.kind === 'tianditu'
        ? {}
        : { base: { type: 'vector', url: `pmtiles://${base}` } as const }),
      ...below.sources,
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': palette.water } },
      ...below.layers,
      ...ownGround(options),
    ],
  };
}

/** What is drawn of `base.pmtiles`: all of it alone, lines and names above a file, nothing above Tianditu. */
function ownGround({ palette, lang, basemap, region }: StyleOptions): LayerSpecification[] {
  const drawn = [...boundaryLayers(palette), ...placeLabelLayers(palette, lang, region)];
  switch (basemap.kind) {
    case 'none':
      return [...groundLayers(palette), chosenLayer(palette, NO_DIVISION), ...drawn];
    case 'protomaps':
      return drawn;
    case 'tianditu':
      return [];
  }
}
