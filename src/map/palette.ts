import type { Level } from '../core/gazetteer/level.ts';

/** Every colour of the map, as `#rrggbb`. */
export interface Palette {
  /** Halo of labels, and ground of hollow marks. */
  readonly paper: string;
  /** Ground outside the region, inside it, and of the division that the list is restricted to. */
  readonly land: string;
  readonly region: string;
  readonly chosen: string;
  readonly water: string;
  readonly river: string;
  readonly county: string;
  readonly city: string;
  readonly province: string;
  readonly ink: string;
  readonly muted: string;
  /** Names outside the region. */
  readonly outside: string;
  readonly primary: string;
  readonly accent: string;
  readonly focus: string;
  readonly level: Readonly<Record<Level, string>>;
}

/** Paper, ink, soft water, army green and one red: a printed atlas. */
export const ATLAS: Palette = {
  paper: '#FFFFFF',
  land: '#EBE8DD',
  region: '#FAF8F1',
  chosen: '#EDF1E4',
  water: '#CFE0E8',
  river: '#A9C6D3',
  county: '#B9B4A5',
  city: '#8E8878',
  province: '#6B6558',
  ink: '#1B1F1D',
  muted: '#55605A',
  outside: '#7C8178',
  primary: '#2F5D3A',
  accent: '#B3261E',
  focus: '#1A4FD0',
  level: {
    province: '#6D1F3C',
    city: '#B3261E',
    county: '#B45309',
    town: '#2F5D3A',
    village: '#2B6CB0',
  },
};

/** For people who ask their system for more contrast: white ground, dark lines, darker marks. */
export const CONTRAST: Palette = {
  paper: '#FFFFFF',
  land: '#E4E4E4',
  region: '#FFFFFF',
  chosen: '#F1F1F1',
  water: '#B4CCDA',
  river: '#5F8CA6',
  county: '#767676',
  city: '#4A4A4A',
  province: '#000000',
  ink: '#000000',
  muted: '#2B2B2B',
  outside: '#4A4A4A',
  primary: '#143D1F',
  accent: '#8A0F09',
  focus: '#0033B8',
  level: {
    province: '#4A0A22',
    city: '#8A0F09',
    county: '#7A3500',
    town: '#143D1F',
    village: '#0B3F75',
  },
};
