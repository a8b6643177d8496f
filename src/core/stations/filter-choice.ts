import type { Bounds } from '../geo/lng-lat.ts';

/** Radii that the nearest can be narrowed to, kilometres in a straight line. */
export const RADII_KM = [1, 3, 5, 10] as const;
export type RadiusKm = (typeof RADII_KM)[number];

/** What a list is narrowed to besides levels and division, and how much of it is shown. */
export interface FilterChoice {
  /** Box that the point must lie in, four decimals. */
  readonly area: Bounds | null;
  /** A title, and a service, in the words of the list; empty for none. */
  readonly badge: string;
  readonly service: string;
  /** Only what is open at this moment. */
  readonly open: boolean;
  readonly withinKm: RadiusKm | null;
  /** Rows asked for; null for as many as the list begins with. */
  readonly show: number | null;
}

export const NO_FILTERS: FilterChoice = {
  area: null,
  badge: '',
  service: '',
  open: false,
  withinKm: null,
  show: null,
};

/** Most rows a link can ask for: more would hold up an old phone. */
const MOST_ROWS = 1000;

/** Reads filters as a link names them; what makes no sense is left out. */
export function readFilters(texts: Readonly<Record<string, string>>): FilterChoice {
  const show = /^[1-9]\d{0,3}$/.test(texts['show'] ?? '') ? Number(texts['show']) : null;
  return {
    area: readArea(texts['area'] ?? ''),
    badge: texts['badge'] ?? '',
    service: texts['service'] ?? '',
    open: texts['open'] === '1',
    withinKm: RADII_KM.find((km) => String(km) === texts['within']) ?? null,
    show: show !== null && show <= MOST_ROWS ? show : null,
  };
}

/** Filters as a link names them; those that are not set are left out. */
export function printFilters(choice: FilterChoice): Record<string, string> {
  const texts = {
    area: choice.area?.join(',') ?? '',
    badge: choice.badge,
    service: choice.service,
    open: choice.open ? '1' : '',
    within: choice.withinKm === null ? '' : String(choice.withinKm),
    show: choice.show === null ? '' : String(choice.show),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** A box as it stands in a link: four decimals, about ten metres. */
export function roundArea(bounds: Bounds): Bounds {
  const [west, south, east, north] = bounds.map((each) => Number(each.toFixed(4)) + 0);
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

function readArea(text: string): Bounds | null {
  if (!/^-?\d{1,3}(\.\d{1,9})?(,-?\d{1,3}(\.\d{1,9})?){3}$/.test(text)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  const box = west < east && south < north && west >= -180 && east <= 180;
  return box && south >= -90 && north <= 90 ? roundArea([west, south, east, north]) : null;
}
