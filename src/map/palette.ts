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
  /** Within the standard of a station, and out of reach of all. */
  readonly covered: string;
  readonly gap: string;
  /** Within reach of at least one station, two … and more: one hue, the deeper the darker. */
  readonly depth: readonly [string, string, string, string, string];
  readonly demand: string;
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
  covered: '#1F7A72',
  gap: '#C2410C',
  depth: ['#CBE3DF', '#94C7C0', '#5AA59C', '#2A8078', '#0F524C'],
  demand: '#5B3A8E',
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
  covered: '#0A524B',
  gap: '#8F2C00',
  depth: ['#C2DEDA', '#7FB6AF', '#3F8E86', '#10645C', '#003B36'],
  demand: '#3A1A6E',
};
