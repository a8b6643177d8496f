import type { PublishFault, PublishFaultCode } from '../../core/publish/publish-gate.ts';

type FaultWords = Record<
  PublishFaultCode,
  (fault: PublishFault) => { what: string; remedy: string }
>;

/** What stands in the way of going public, and what to do about it. */
export const zhCnFaults = {
  fault: {
    'approval-missing': () => ({
      what: '没有审图号。',
      remedy: '向自然资源主管部门送审地图，把审图号写进 region.json 的 map_approval。',
    }),
    'approval-source-missing': () => ({
      what: '没有写审图号是在哪里查到的。',
      remedy: '把批准机关或查询网页写进 map_approval.source。',
    }),
    'approval-date-missing': () => ({
      what: '没有写审图号是哪天核对的。',
      remedy: '核对一次审图号，把日期写进 map_approval.checked_on。',
    }),
    'approval-old': ({ value }) => ({
      what: `审图号最后一次核对是 ${value}，已超过 12 个月。`,
      remedy: '再核对一次，改 map_approval.checked_on。',
    }),
    'source-missing': ({ value }) => ({
      what: `有 ${value} 个站没有写来源。`,
      remedy: '在名单的 source 列写明出处。',
    }),
    'date-missing': () => ({
      what: '没有数据日期。',
      remedy: '在名单的 source_date 列写明日期。',
    }),
    'osm-basemap': () => ({
      what: '底图来自 OpenStreetMap，国界和地名不是审定的。',
      remedy: '在 data/site.json 里改用天地图，或不用底图。',
    }),
    'lines-on-basemap': () => ({
      what: '在别家的底图上又画了行政区划界线。',
      remedy: '去掉底图，或不画界线：界线以底图的为准。',
    }),
    'basemap-approval-old': ({ value }) => ({
      what: `底图的审图号最后一次核对是 ${value}，已超过 12 个月。`,
      remedy: '到天地图网站再核对一次，改 basemap.checked_on。',
    }),
    'south-sea': () => ({
      what: '图上有南海，地图里却没有岛礁，站点和图例会压住它们。',
      remedy: '把范围改小，不要画到南海。',
    }),
    'hainan-inset': () => ({
      what: '图上有整个海南岛，需要南海诸岛附图，这里没有。',
      remedy: '送审时说明，或把范围改小。',
    }),
    'mobile-in-region': ({ field }) => ({
      what: `region.json 的 ${field} 里有个人手机号。`,
      remedy: '删去它，改写单位的电话。',
    }),
    'identity-in-region': ({ field }) => ({
      what: `region.json 的 ${field} 里有证件号、银行卡号或账号。`,
      remedy: '删去它。',
    }),
    'person-in-region': ({ field }) => ({
      what: `region.json 的 ${field} 里有人名。`,
      remedy: '删去人名，改写单位。',
    }),
    'sensitive-in-region': ({ field }) => ({
      what: `region.json 的 ${field} 里有公开地图不得表示的内容。`,
      remedy: '删去它；敏感词在 withhold.sensitive_words 里改。',
    }),
  } satisfies FaultWords as FaultWords,
};
