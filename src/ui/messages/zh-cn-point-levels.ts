import type { MatchLevel } from '../../core/gazetteer/level.ts';

/** How precise a point is, in a word; the finder and the review say it alike. */
export const POINT_LEVELS: Record<MatchLevel, string> = {
  none: '未定位',
  province: '省级',
  city: '市级',
  county: '区县级',
  town: '乡镇级',
  village: '村级',
  road: '道路级',
  poi: '地点级',
  door: '门址级',
};
