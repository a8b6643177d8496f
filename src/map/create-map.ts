import {
  addProtocol,
  AttributionControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import { PMTiles, Protocol, type Source } from 'pmtiles';
import type { Bounds } from '../core/geo/lng-lat.ts';
import { drawIcon, ICONS } from './icons.ts';
import { maxBounds } from './max-bounds.ts';
import type { MapLocale } from './map-locale.ts';
import workerUrl from './maplibre-worker.ts?worker&url';
import type { Icon } from './paint-icon.ts';
import type { Palette } from './palette.ts';

export interface MapOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly palette: Palette;
  readonly bounds: Bounds;
  readonly locale: MapLocale;
  /** In someone else's page: the wheel zooms with Ctrl or ⌘ only, and one finger scrolls the page. */
  readonly cooperative?: boolean;
  /** Names of images besides the icons, and how they are drawn. */
  readonly images?: {
    readonly names: readonly string[];
    readonly draw: (name: string, palette: Palette, pixelRatio: number) => Icon;
  };
}

let protocol: Protocol | null = null;

/** Makes an archive known to MapLibre under `pmtiles://` and its key. */
export function addArchive(source: Source): void {
  if (protocol === null) {
    setWorkerUrl(workerUrl);
    protocol = new Protocol({ metadata: true });
    addProtocol('pmtiles', protocol.tile);
  }
  protocol.add(new PMTiles(source));
}

/** A flat map, north up, with zoom buttons, scale and sources. Throws when there is no WebGL 2. */
export function createMap({
  container,
  style,
  palette,
  bounds,
  locale,
  cooperative = false,
  images,
}: MapOptions): MapLibre {
  const map = new MapLibre({
    container,
    style,
    bounds: [...bounds] as [number, number, number, number],
    fitBoundsOptions: { padding: 24 },
    maxBounds: maxBounds(bounds),
    maxZoom: 17,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    locale: { ...locale },
    cooperativeGestures: cooperative,
    // Turned labels and shaken icons cost frames on weak machines and say nothing.
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  map.once('load', () => {
    foldAttribution(container);
  });
  map.on('style.load', () => {
    const pixelRatio = Math.min(3, Math.max(1, Math.ceil(window.devicePixelRatio)));
    const add = (name: string, icon: Icon): void => {
      if (!map.hasImage(name)) map.addImage(name, icon, { pixelRatio });
    };
    for (const name of ICONS) add(name, drawIcon(name, palette, pixelRatio));
    for (const name of images?.names ?? []) add(name, images!.draw(name, palette, pixelRatio));
  });
  return map;
}

/** The sources open when asked for: unfolded, their line would cover a phone's map. */
function foldAttribution(container: HTMLElement): void {
  const details = container.querySelector('.maplibregl-ctrl-attrib');
  details?.removeAttribute('open');
  details?.classList.remove('maplibregl-compact-show');
}
