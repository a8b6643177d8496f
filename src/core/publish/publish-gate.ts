import type { Bounds } from '../geo/lng-lat.ts';
import { isOlder } from '../region/is-older.ts';
import type { RegionManifest } from '../region/region-manifest.ts';
import type { Region } from '../region/region.ts';
import type { Basemap } from '../region/site-config.ts';
import { regionTextFaults } from './region-texts.ts';
import { showsHainan, showsSouthSea } from './south-sea.ts';

/** A map approval that was looked up longer ago than this should be looked up again. */
export const APPROVAL_MONTHS = 12;

/** What can stand in the way of showing a region to the public. */
export const PUBLISH_FAULT_CODES = [
  'approval-missing',
  'approval-source-missing',
  'approval-date-missing',
  'approval-old',
  'source-missing',
  'date-missing',
  'osm-basemap',
  'lines-on-basemap',
  'basemap-approval-old',
  'south-sea',
  'hainan-inset',
  'mobile-in-region',
  'identity-in-region',
  'person-in-region',
  'sensitive-in-region',
] as const;
export type PublishFaultCode = (typeof PUBLISH_FAULT_CODES)[number];

/** One thing that stands in the way; who shows it finds the words for the code. */
export interface PublishFault {
  readonly code: PublishFaultCode;
  /** An error refuses the output, a warning is said beside it. */
  readonly severity: 'error' | 'warning';
  /** Field of region.json, site.json or the list that is at fault: `map_approval.checked_on`. */
  readonly field: string;
  /** What stands there now; empty when nothing does. */
  readonly value: string;
}

/** What is to be shown, and where. */
export interface PublishQuestion {
  readonly region: Region;
  readonly manifest: Pick<RegionManifest, 'data_date' | 'stations_unsourced'>;
  readonly basemap: Basemap;
  /** Day by which an approval is held to be old, YYYY-MM-DD: the build gives the day of its data. */
  readonly today: string;
  /** A document holds numbers and pictures; what is asked of all four is the same. */
  readonly output: 'build' | 'embed' | 'picture' | 'document';
  /** What the map shows, when that is not the region's first view. */
  readonly view?: Bounds;
  /** Whether our own lines of divisions are drawn; unless told, what the maps of the site do. */
  readonly lines?: boolean;
}

/**
 * Everything that stands in the way of showing a region to the public: the one rule of build, check, embed,
 * pictures and documents. Nothing does for an internal region, which bears the {@link outputMark} instead.
 * Sources: 地图管理条例 §15, §22; 地图审核管理规定 §6, §27; 公开地图内容表示规范.
 */
export function publishFaults(question: PublishQuestion): PublishFault[] {
  const { region, manifest, today } = question;
  if (region.audience !== 'public') return [];
  const faults = [...approvalFaults(region, today), ...basemapFaults(question)];
  if ((manifest.stations_unsourced ?? 0) > 0) {
    faults.push(error('source-missing', 'source', String(manifest.stations_unsourced)));
  }
  if (manifest.data_date === '') faults.push(error('date-missing', 'source_date', ''));
  const view = question.view ?? region.default_view;
  if (showsSouthSea(view)) faults.push(error('south-sea', 'default_view', view.join(', ')));
  else if (showsHainan(view)) faults.push(warning('hainan-inset', 'default_view', view.join(', ')));
  return [
    ...faults,
    ...regionTextFaults(region).map(({ what, field, value }) =>
      error(`${what}-in-region`, field, value),
    ),
  ];
}

function approvalFaults({ map_approval: approval }: Region, today: string): PublishFault[] {
  if (approval === null || approval.number.trim() === '') {
    return [error('approval-missing', 'map_approval', approval?.number ?? '')];
  }
  const { source, checked_on } = approval;
  const faults: PublishFault[] = [];
  if (source.trim() === '') {
    faults.push(error('approval-source-missing', 'map_approval.source', source));
  }
  if (checked_on.trim() === '') {
    faults.push(error('approval-date-missing', 'map_approval.checked_on', checked_on));
  } else if (today !== '' && isOlder(checked_on, today, APPROVAL_MONTHS)) {
    faults.push(warning('approval-old', 'map_approval.checked_on', checked_on));
  }
  return faults;
}

function basemapFaults({ basemap, today, lines }: PublishQuestion): PublishFault[] {
  const faults: PublishFault[] = [];
  // Files in the Protomaps schema are OpenStreetMap's data: its borders and names are not the approved ones.
  if (basemap.kind === 'protomaps') faults.push(error('osm-basemap', 'basemap', basemap.url));
  // Above such a file the maps draw lines of their own, above Tianditu none.
  if (basemap.kind !== 'none' && (lines ?? basemap.kind === 'protomaps')) {
    faults.push(error('lines-on-basemap', 'basemap.kind', basemap.kind));
  }
  if (basemap.kind === 'tianditu' && today !== '') {
    const { checked_on } = basemap;
    if (isOlder(checked_on, today, APPROVAL_MONTHS)) {
      faults.push(warning('basemap-approval-old', 'basemap.checked_on', checked_on));
    }
  }
  return faults;
}

function error(code: PublishFaultCode, field: string, value: string): PublishFault {
  return { code, severity: 'error', field, value };
}

function warning(code: PublishFaultCode, field: string, value: string): PublishFault {
  return { code, severity: 'warning', field, value };
}
