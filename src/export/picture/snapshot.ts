import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Bounds, LngLat } from '../../core/geo/lng-lat.ts';
import { EMPTY_SOURCE } from '../../map/empty-source.ts';
import type { Palette } from '../../map/palette.ts';
import { readerPalette } from '../../map/reader-palette.ts';

/** What is drawn on a live map, so that it can be drawn again at another size. */
export interface MapSnapshot {
  /** With the data of its sources; addresses of blobs hold as long as the live map shows them. */
  readonly style: StyleSpecification;
  /** Colours of the images that the style names. */
  readonly palette: Palette;
  readonly center: LngLat;
  readonly zoom: number;
  /** What the reader sees: a picture shows at least this. */
  readonly bounds: Bounds;
}

/** Sources that say where the reader is: the origin, the circle around it, and the nearest by rank. */
const PERSONAL = ['origin', 'circle', 'result'] as const;

/** Room around what a picture is of, as a share of it. */
const AROUND = 0.04;

/**
 * What a live map shows now. When all of `subject` can be seen, the picture is of that and leaves out what a
 * screen of another shape shows around it. The reader's own place, and what is counted from it, stay out: a picture is
 * handed on.
 */
export function snapshotOf(map: MapLibre, subject: Bounds | null = null): MapSnapshot {
  const style = map.getStyle();
  const { lng, lat } = map.getCenter();
  const seen = map.getBounds();
  const visible: Bounds = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
  const hidden = isEmpty(style.sources['origin']) ? [] : PERSONAL;
  return {
    style: {
      ...style,
      sources: {
        ...style.sources,
        ...Object.fromEntries(hidden.map((name) => [name, EMPTY_SOURCE])),
      },
    },
    palette: readerPalette(),
    center: [lng, lat],
    zoom: map.getZoom(),
    bounds: subject && holds(visible, subject) ? widened(subject) : visible,
  };
}

/** Whether a box lies in another, or sticks out of it by no more than a hand's breadth. */
function holds(outer: Bounds, inner: Bounds): boolean {
  const [west, south, east, north] = widened(outer);
  return west <= inner[0] && south <= inner[1] && east >= inner[2] && north >= inner[3];
}

function widened([west, south, east, north]: Bounds): Bounds {
  const [across, up] = [(east - west) * AROUND, (north - south) * AROUND];
  return [west - across, south - up, east + across, north + up];
}

function isEmpty(source: StyleSpecification['sources'][string] | undefined): boolean {
  if (source?.type !== 'geojson') return true;
  const { data } = source;
  return typeof data === 'object' && 'features' in data && data.features.length === 0;
}
