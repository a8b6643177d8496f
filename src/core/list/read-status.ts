import { STATUSES, type Status } from '../stations/station.ts';
import { plainHeader } from './plain-header.ts';

/** What offices write into a column 状态, the first that fits counts. 未撤销 denies what 撤销 says. */
const WORDS: readonly (readonly [Status, RegExp])[] = [
  ['normal', /^(未|没有|尚未|无)(被)?(撤|停|关|注销)/],
  ['coming_soon', /筹建|筹备|在建|拟建|待建|新建中|建设中|规划|待挂牌|未挂牌|未建成|尚未建|未运行/],
  [
    'temporary_location',
    /临时(地址|地点|办公|场所|搬迁|安置)|过渡(地点|场所|办公)|暂时迁|借址|迁址中/,
  ],
  [
    'temporary_closure',
    /暂停|临时关|临时停|停业整|装修|维修|改造|整修|歇业|休整|暂不|暂时(停|关)|暂未开/,
  ],
  [
    'closed',
    /撤|注销|停办|停用|停止|关闭|关停|取消|废止|废弃|裁撤|合并|并入|不再|已停|拆除|停运|停业|终止/,
  ],
  ['limited', /部分(服务|开放|时间)|限时|限量|预约/],
  [
    'normal',
    /^(正常|在用|运行|运行中|使用中|开放|已开放|营业|运营|运营中|服务中|启用|已启用|良好|存续|有效|在营|在岗|已运行|已建成|建成|已挂牌|挂牌|已?投入使用)(运行|运营|使用|开放|服务|办公|对外|状态)*$/,
  ],
];
const YES = /^(是|有|y|yes|true|1|√|✓|✔|对|已)$/i;
const NO = /^(否|无|没有|未|不是|n|no|false|0|×|✗|✘|x)$/i;
/** A question whose yes means that the station is gone: 是否撤销. */
const ASKS_CLOSED = /是否.*(撤|停|注销|关|并)/;
const ASKS_OPEN = /是否.*(运行|在用|启用|开放|正常|使用|挂牌)/;

/**
 * The status that a cell of a column 状态, 运行状态 or 是否撤销 says; its header decides what yes and no mean.
 * Null when it cannot be told: a station is never normal because nobody understood what was written.
 */
export function readStatus(header: string, text: string): Status | null {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{C}]/gu, '');
  const own = STATUSES.find((each) => each === text.trim().toLowerCase());
  if (own) return own;
  const asked = plainHeader(header);
  if (YES.test(plain) || NO.test(plain)) {
    const yes = YES.test(plain);
    if (ASKS_CLOSED.test(asked)) return yes ? 'closed' : 'normal';
    return ASKS_OPEN.test(asked) && yes ? 'normal' : null;
  }
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}
