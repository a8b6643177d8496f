import type { SourceCrs } from './list-row.ts';

const DATUMS: readonly (readonly [SourceCrs, RegExp])[] = [
  ['bd09', /bd-?_?0?9|百度|baidu/i],
  ['gcj02', /gcj|高德|腾讯|火星|国测局|谷歌|amap|autonavi|tencent/i],
  ['wgs84', /wgs|gps|cgcs|国家2000|2000国家|2000坐标|天地图|tianditu|大地坐标|epsg:?(4326|4490)/i],
];

/** The datum that a text names: a header (高德经度), or the cell of a column 坐标系. Null for none. */
export function datumNamed(text: string): SourceCrs | null {
  const half = text.normalize('NFKC');
  return DATUMS.find(([, names]) => names.test(half))?.[0] ?? null;
}
