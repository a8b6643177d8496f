import { feature } from 'topojson-client';
import { loadBoundaries, loadGazetteer } from '../../scripts/lib/gazetteer-files.ts';
import type { CountyFeature } from '../../src/core/gazetteer/county-boundaries.ts';
import { ancestorCodes, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { placeName } from '../../src/core/gazetteer/division-name.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import type { ReviewData, ReviewRow } from '../../src/core/review/review-data.ts';
import { reviewGround } from '../../src/core/review/review-ground.ts';

const YUBEI = '500112000000';
/** Two counties of one name, 朝阳区, far apart. */
const CHAOYANG = ['110105000000', '220104000000'] as const;
/** 龙溪街道 of Yubei. */
const LONGXI = '500112011000';
/** 双凤桥街道 of Yubei. */
const SHUANGFENGQIAO = '500112017000';

/** Rows as they come, before they are numbered. */
type Draft = Pick<ReviewRow, 'name' | 'address' | 'review_status' | 'reason'> & {
  readonly code: DivisionCode | '';
  readonly meant?: readonly DivisionCode[];
};

let china: ReturnType<typeof loadChina> | undefined;

function loadChina() {
  const topology = loadBoundaries();
  const counties = feature(topology, topology.objects.county).features as CountyFeature[];
  return { gazetteer: loadGazetteer(YUBEI), counties };
}

const DOUBTS: readonly Draft[] = [
  {
    name: '红旗机械厂退役军人服务站',
    address: '原红旗厂旁(一楼)',
    review_status: 'failed',
    reason: '没有用上的文字：原红旗厂旁',
    code: '',
  },
  {
    name: '朝阳区退役军人服务中心',
    address: '朝阳区工农大路',
    review_status: 'ambiguous',
    reason: '',
    code: '',
    meant: CHAOYANG,
  },
  {
    name: '龙溪街道退役军人服务站',
    address: '渝北区双凤桥街道<凤鸣路>8号',
    review_status: 'mismatch',
    reason: '名单写的是龙溪街道，地址写的是双凤桥街道。',
    code: LONGXI,
    meant: [LONGXI, SHUANGFENGQIAO],
  },
];

function rowOf(gazetteer: Gazetteer, draft: Draft, index: number): ReviewRow {
  const { name, address, review_status, reason, code, meant = [] } = draft;
  const found = code === '' ? null : gazetteer.nearestPoint(code);
  return {
    station_id: `s${index + 1}`,
    row: index + 1,
    name,
    address,
    review_status,
    reason,
    division_code: code,
    division_name: code === '' ? '' : fullName(gazetteer, code),
    lng: found?.lngLat[0] ?? null,
    lat: found?.lngLat[1] ?? null,
    point_level: found?.pointLevel ?? ('none' satisfies MatchLevel),
    uncertainty_m: found?.uncertaintyM ?? null,
    candidates: meant.map((each, at) => {
      const [lng, lat] = gazetteer.ownPoint(each)?.lngLat ?? [null, null];
      return { code: each, name: fullName(gazetteer, each), lng, lat, score: 1 - at / 10 };
    }),
    overridden: '',
  };
}

function fullName(gazetteer: Gazetteer, code: DivisionCode): string {
  return [...ancestorCodes(code).reverse(), code]
    .flatMap((each) => gazetteer.get(each) ?? [])
    .map(({ name, level }) => placeName(name, level))
    .join('');
}

/**
 * A list to review: one row that is found nowhere, one that may be two, one that contradicts itself, and
 * the villages of Yubei: those without a point of their own imprecise, the others sound. Made of the
 * committed gazetteer, `copies` times over.
 */
export function sampleReview(copies = 1): ReviewData {
  const { gazetteer, counties } = (china ??= loadChina());
  const villages = [...gazetteer.all()]
    .filter(({ code, level }) => level === 'village' && code.startsWith('500112'))
    .map(({ code, name, level }): Draft => {
      const own = gazetteer.ownPoint(code) !== undefined;
      const place = placeName(name, level);
      return {
        name: `${place}退役军人服务站`,
        address: `${fullName(gazetteer, code)}`,
        review_status: own ? 'ok' : 'imprecise',
        reason: '',
        code,
      };
    });
  const drafts = Array.from({ length: copies }, () => [...villages, ...DOUBTS]).flat();
  const rows = drafts.map((draft, index) => rowOf(gazetteer, draft, index));
  const codes = rows.flatMap(({ division_code, candidates }) => [
    ...(division_code === '' ? [] : [division_code]),
    ...candidates.map(({ code }) => code),
  ]);
  return {
    format: 1,
    list: '渝北区服务站.xlsx',
    source_crs: 'gcj02',
    rows,
    ...reviewGround(codes, counties, gazetteer),
    overrides: [],
  };
}
