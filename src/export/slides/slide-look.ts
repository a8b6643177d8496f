/** Measures and colours of the slides, as in base.css; inches, points, RGB without a mark. */
export const LOOK = {
  /** 16:9. */
  width: 13.333,
  height: 7.5,
  margin: 0.45,
  /** Where what a slide says begins and ends. */
  top: 1.15,
  bottom: 6.95,
  /** Office falls back to its theme's font where there is none of this name. */
  font: 'Microsoft YaHei',
  ink: '1B1F1D',
  muted: '55605A',
  rule: 'DAD9D1',
  primary: '2F5D3A',
  primarySoft: 'E9EFE9',
  accent: 'B3261E',
  white: 'FFFFFF',
  /** The map's coverage over its land, without transparency: certain, nominal, gap, and the lines of both. */
  certain: '94BCB4',
  nominal: 'BFD4CE',
  covered: '1F7A72',
  gap: 'F2D9CC',
  gapLine: 'C2410C',
} as const;

/** A place on a slide, inches. */
export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
