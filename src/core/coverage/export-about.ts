import type { DemandUnit } from '../demand/demand.ts';
import { outputMark } from '../publish/output-mark.ts';
import type { Region } from '../region/region.ts';
import type { ExportSheet } from './export-sheet.ts';
import { printStandards } from './standard-text.ts';
import type { Standards } from './standard.ts';

/** What an export says of itself, so that a number can be traced back. */
export interface ExportAbout {
  readonly region: Pick<Region, 'slug' | 'name' | 'notice' | 'audience'>;
  /** Newest `source_date` of the stations. */
  readonly data_date: string;
  readonly stations: number;
  readonly stations_derived: number;
  readonly standards: Standards;
  /** Edits of the scenario; 0 for the list as it is. */
  readonly edits: number;
  readonly demand: {
    readonly name: string;
    readonly unit: DemandUnit;
    readonly notes: readonly string[];
  } | null;
  /** Whether counts of people were withheld. */
  readonly withheld: boolean;
}

const LEAVES_OUT = {
  zh: '少于 10 人的数字以及能由此推算的数字不予公布，留空。',
  en: 'Counts of fewer than 10 people, and what would give them away, are left empty.',
};
const METHOD = {
  zh: '按直线距离计算：时间 × 速度 ÷ 绕行系数为服务圈半径，并非实际路网。“确定”指站点在其误差半径内无论何处都覆盖，“可能”指最多能覆盖；位置约略的站点只计确定部分。',
  en: 'Straight lines: minutes × speed ÷ detour factor is the radius of a service circle, not the road network. "Certain" is covered wherever the stations stand within their uncertainty, "possible" at best; of approximate stations only what is certain counts.',
};

/** The sheet that explains the others. */
export function exportAbout(about: ExportAbout): ExportSheet {
  const { region, demand } = about;
  const rows: [string, string, string][] = [
    ['地区', 'Region', `${region.name.zh} ${region.name.en} (${region.slug})`],
    ['名单日期', 'Date of the list', about.data_date],
    [
      '站点总数（其中推导）',
      'Stations (of these derived)',
      `${about.stations} (${about.stations_derived})`,
    ],
    ['服务标准', 'Standard', printStandards(about.standards)],
    ['方案改动', 'Edits of the scenario', String(about.edits)],
    ['需求', 'Demand', demand ? [demand.name, ...demand.notes].join('; ') : '—'],
    ['方法', 'Method', `${METHOD.zh} ${METHOD.en}`],
    ['声明', 'Notice', `${region.notice.zh} ${region.notice.en}`],
  ];
  if (outputMark(region, 'zh') !== null) {
    const mark = `${outputMark(region, 'zh')} ${outputMark(region, 'en')}`;
    rows.unshift(['使用范围', 'For whom', mark]);
  }
  if (about.withheld) rows.push(['备注', 'Note', `${LEAVES_OUT.zh} ${LEAVES_OUT.en}`]);
  return {
    name: { zh: '说明', en: 'About' },
    columns: [
      { field: 'item_zh', title: { zh: '项目', en: '项目' } },
      { field: 'item_en', title: { zh: 'Item', en: 'Item' } },
      { field: 'value', title: { zh: '内容', en: 'Value' } },
    ],
    rows,
  };
}

/**
 * The beginning of a GeoJSON that says the same, to stand in the place of the first brace of a feature
 * collection: `exportHead(about) + text.slice(1)`, or two parts of a Blob.
 */
export function exportHead(about: ExportAbout): string {
  const { region, standards, ...rest } = about;
  const text = JSON.stringify({
    fuwuquan: {
      region: region.slug,
      mark: outputMark(region, 'zh'),
      standard: printStandards(standards),
      ...rest,
      notice: region.notice,
    },
  });
  return `${text.slice(0, -1)},`;
}
