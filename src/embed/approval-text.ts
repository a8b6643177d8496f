import type { Region } from '../core/region/region.ts';
import type { Basemap } from '../core/region/site-config.ts';
import type { Messages } from './messages/zh-cn.ts';

/** How a notice says that the map has not been reviewed. */
const UNREVIEWED = '未经审图';

/** What stands at the lower left of every map: the approval number and the region's own notice. */
export function approvalText(
  m: Messages,
  region: Region,
  basemap: Basemap,
  lang: 'zh' | 'en',
): string {
  const notice = region.notice[lang];
  if (basemap.kind === 'tianditu') {
    return m.basemapApproval(basemap.approval) + m.separator + notice;
  }
  const { map_approval: own } = region;
  if (own) return m.approval(own.number, own.source) + m.separator + notice;
  // Every notice of an unapproved map says so, unless its author forgot.
  return region.notice.zh.includes(UNREVIEWED) ? notice : m.noApproval + m.separator + notice;
}
