import type { Map as MapLibre } from 'maplibre-gl';
import type { Brief } from '../core/brief/brief.ts';
import type { DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Level } from '../core/gazetteer/level.ts';
import type { LegendItem } from '../core/picture/legend-item.ts';
import type { RegionManifest } from '../core/region/region-manifest.ts';
import type { Basemap } from '../core/region/site-config.ts';
import type { View } from '../map/camera.ts';
import type { CoverageBlobs } from './picture/export-coverage-svg.ts';

/** What only the planner can write up. */
export interface ShareDocuments {
  /** The numbers are there and final. */
  readonly counted: () => boolean;
  /** What page, slides and brief say of them; not before they are counted. */
  readonly brief: () => Promise<Brief>;
  /** Opens the brief's page in place of the planner. */
  readonly openBrief: () => void;
}

/** What a face hands over to be embedded, drawn or written up; taken anew each time the panel opens. */
export interface ShareSubject {
  readonly face: 'finder' | 'planner';
  readonly lang: 'zh' | 'en';
  readonly slug: string;
  readonly manifest: RegionManifest;
  readonly basemap: Basemap;
  /** Divisions that an embed can be restricted to, in the order of the list; the region itself is not among them. */
  readonly divisions: readonly { readonly code: DivisionCode; readonly name: string }[];
  /** The chosen division; null for the whole region. */
  readonly division: DivisionCode | null;
  /** Levels that the region has, largest first, and those that are shown. */
  readonly levels: readonly { readonly level: Level; readonly name: string }[];
  readonly chosenLevels: readonly Level[];
  /** Where the map looks; null before it has moved, and where it would tell the reader's own location. */
  readonly view: View | null;
  /** Address of the live view, without the reader's own location. */
  readonly pageUrl: string;
  /** What a picture is called, and what is said beneath. */
  readonly title: string;
  readonly sentence: string;
  /** The legend of the screen's map. */
  readonly legend: readonly LegendItem[];
  /** Where the stations come from, each publication once; `derived` for the division list. */
  readonly stationSources: readonly string[];
  /** Standards as in the planner's address; empty for the region's own. */
  readonly standard: string;
  /** Changes of the scenario, which embeds do not know. */
  readonly edits: number;
  /** The map on the page; null when there is none. */
  readonly map: () => MapLibre | null;
  /** Coverage, gaps and stations as GeoJSON; null in the finder and until they are counted. */
  readonly shapes: () => CoverageBlobs | null;
  /** Slides and brief; null in the finder. */
  readonly documents: ShareDocuments | null;
}
