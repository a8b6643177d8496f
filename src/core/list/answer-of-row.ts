import type { Change } from '../geocode/normalise-address.ts';
import type { RowMatch, RowReason } from '../geocode/match-row.ts';
import type { RowPlace } from '../geocode/place-row.ts';
import type { AnswerCells } from './answer-columns.ts';
import { describeMendings } from './describe-mendings.ts';
import type { Mending } from './list-row.ts';

/** What an office reads beside a doubtful row. */
export const REASONS: Record<RowReason, string> = {
  nothing_recognised: '未能识别出行政区划',
  ambiguous_division: '有多个同名区划,需要选定',
  address_elsewhere: '地址写的是另一个区划',
  two_addresses: '一格里有两个地址',
  name_elsewhere: '名称写的是另一个区划',
  columns_elsewhere: '所属区划各列与名单地区不符',
  name_and_address_differ: '名称与地址所指区划不同',
  only_in_name: '只有名称中带地名,不能确定所在地',
  unknown_place: '未能识别',
  unknown_code: '区划代码不在区划表中',
  position_outside_division: '坐标落在所属区县之外',
  datum_unsure: '坐标系未说明也无法判定,暂按WGS 84读取,误差半径已包含另两种坐标系',
  shared_position: '几个区划的行共用同一坐标,不是各自的位置',
  position_of_division: '坐标就是区划的代表点,不是门址',
  point_of_larger_division: '只有上级区划的代表点,位置约略',
  somewhere_in_division: '只知道在该区划内,位置约略',
  no_point: '所属区划没有代表点',
  rank_differs: '级别与名称不一致',
  rank_unknown: '看不出是哪一级的站点',
  named_division_unknown: '名称所指的乡镇或村、社区不在区划表中',
  name_and_division_differ: '名称与所属区划不一致',
  no_name: '没有名称',
  no_station: '不是退役军人服务中心（站）',
  listed_twice: '与另一行是同一个站点',
  hidden_row: '表格中被隐藏的行',
  unknown_status: '状态一栏未能读懂',
};

const RULES: Readonly<Record<string, string>> = {
  former_name: '旧名',
  moved_division: '划归',
  contradiction: '前后不符',
  repeated: '重复',
  skipped: '略过',
  traditional: '繁体',
  name_aside: '名称另带地名',
};

/** The cells that an answer adds to a row of a list, in words that an office understands. */
export function answerOfRow(
  match: RowMatch,
  place: RowPlace,
  mendings: readonly Mending[],
  overridden: string,
): AnswerCells {
  return {
    lng: place.lngLat?.[0] ?? null,
    lat: place.lngLat?.[1] ?? null,
    division_code: match.division?.code ?? null,
    match_level: match.match_level,
    point_level: place.point_level,
    uncertainty_m: place.uncertainty_m,
    score: match.score,
    score_next: match.score_next,
    candidates:
      match.candidates.length > 1
        ? match.candidates.map(({ code, name }) => `${code} ${name}`).join('; ')
        : '',
    remainder: match.remainder,
    changes: [...match.changes.filter(isWorthSaying).map(changeText), describeMendings(mendings)]
      .filter(Boolean)
      .join('; '),
    provider: place.provider,
    review_status: place.review_status,
    reason: overridden === '' ? reasonOf(match, place) : `人工确定，代替 ${overridden}`,
  };
}

/** Why a row is doubtful, in plain words; empty when it is not. */
export function reasonOf(match: RowMatch, place: RowPlace): string {
  return [...match.reasons, ...place.reasons]
    .map((reason) => REASONS[reason] + (reason === 'unknown_place' ? `: ${match.unknown}` : ''))
    .join(';');
}

/** Full-width letters and brackets are put right in silence: saying so would drown what matters. */
function isWorthSaying({ rule }: Change): boolean {
  return rule in RULES;
}

function changeText({ rule, from, to, since }: Change): string {
  const year = since === undefined ? '' : `(${since})`;
  return `${RULES[rule] ?? rule}:${from}${to === '' ? '' : `→${to}`}${year}`;
}
