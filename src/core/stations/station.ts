import * as v from 'valibot';
import { LEVELS, MATCH_LEVELS } from '../gazetteer/level.ts';

/** 中心, 站, an office of a unit that is no division (a system, a company), or a station that moves. */
export const KINDS = ['center', 'station', 'office', 'mobile'] as const;

/** Operating status; the words of the US VA's facility directory, which its users tested. */
export const STATUSES = [
  'normal',
  'limited',
  'notice',
  'closed',
  'temporary_closure',
  'temporary_location',
  'coming_soon',
] as const;

/** Datums that a list may be written in; inside the project everything is `wgs84`. */
export const SOURCE_CRS = ['wgs84', 'gcj02', 'bd09'] as const;

/** Who can have given a position: a person, the list, the gazetteer (`offline`), or a networked service. */
export const PROVIDERS = [
  ...['list', 'override', 'offline'],
  ...['tianditu', 'amap', 'baidu', 'tencent', 'nominatim', 'photon', 'pelias'],
] as const;

/** Longest name of a station, UTF-16 units. */
export const NAME_LENGTH = 120;

/** What a person or a check has said of a position. */
export const REVIEW_STATUSES = [
  'ok',
  'imprecise',
  'ambiguous',
  'mismatch',
  'failed',
  'manual',
] as const;

const code = v.pipe(v.string(), v.regex(/^\d{12}$/));

/**
 * A station: a facility people go to. One field name from the CSV header to the map expression.
 * Text fields are empty when unknown, numbers are null.
 */
export const StationSchema = v.object({
  /** Stable over the years and unique in a region: the division's code, with a suffix for a second one. */
  station_id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/)),
  /** As on the plate: 双凤桥街道退役军人服务站. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LENGTH)),
  /** Level of the division that keeps the station. */
  level: v.picklist(LEVELS),
  kind: v.picklist(KINDS),
  /** 12 digits: the division that the station belongs to. */
  division_code: code,
  /** Street address as the office wrote it. */
  address: v.string(),
  /** Office telephone, several separated by `;`. Never a person's mobile number in public data. */
  phone: v.string(),
  /** Opening hours in OpenStreetMap syntax. */
  hours: v.string(),
  /** What can be done there. */
  services: v.array(v.string()),
  /** Titles awarded, in the words of the award: 全国示范型退役军人服务站. */
  badges: v.array(v.string()),
  /** What shares the door: 退役军人关爱协会 (两站合一). */
  co_located: v.string(),
  status: v.picklist(STATUSES),
  /** Codes of the divisions that a mobile station serves. */
  serves: v.array(code),
  /** Degrees, WGS 84; null until placed. */
  lng: v.nullable(v.number()),
  lat: v.nullable(v.number()),
  /**
   * Datum that the list gave the position in; `unsure` when nothing tells it and it was read as WGS 84; empty when the
   * list gave none.
   */
  source_crs: v.picklist([...SOURCE_CRS, 'unsure', '']),
  /** How deep the address was understood. */
  match_level: v.picklist(MATCH_LEVELS),
  /** How precise the point is; may be shallower than `match_level`. */
  point_level: v.picklist(MATCH_LEVELS),
  /** How far the true position may lie from the point, metres; null without a point. */
  uncertainty_m: v.nullable(v.number()),
  /** Who gave the point: one of {@link PROVIDERS}; empty when nobody did. */
  provider: v.string(),
  /** 0–1, orders candidates; not an accuracy. Null where no choice was made. */
  score: v.nullable(v.number()),
  /** Score of the second best candidate. */
  score_next: v.nullable(v.number()),
  /** Text of the address that was not used. */
  remainder: v.string(),
  review_status: v.picklist(REVIEW_STATUSES),
  /** Where the row comes from: `derived`, or the publication. */
  source: v.string(),
  /** Day the source speaks of, YYYY-MM-DD; empty when it is not known. */
  source_date: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
});

export type Station = v.InferOutput<typeof StationSchema>;
export type Kind = Station['kind'];
export type Status = Station['status'];
